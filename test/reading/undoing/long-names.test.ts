import { describe, expect, it } from 'vitest';
import { undone } from '../../support/undone.js';

describe('names of several words, each in its own disguise', () => {
  it.each<[source: string, inTitles: string[], inRunningText?: string[]]>([
    ['Marla Dorn', []],
    ['Mar la Dorn', ['Mar la Dorn > marladorn'], []],
    ['Marla Do rn', ['Marla Do rn > marladorn, hidden'], []],
    ['Mar laDorn', ['Mar laDorn > marladorn'], []],
    ['Stone wall Reef', ['Stone wall Reef > stonewallreef'], []],
    ['Stonewall Re ef', ['Stonewall Re ef > stonewallreef, hidden'], []],
    ['Stonewall Reef', []],
    ['Stonewalll Reef', ['Stonewalll > stonewall'], []],
    ['Stonewall Reeff', ['Reeff > reef'], []],
    ['St0newall Reef', ['St0newall > stonewall, hidden']],
    ['Stonewall R3ef', ['R3ef > reef, hidden']],
    ['St0newall R3ef', ['St0newall > stonewall, hidden', 'R3ef > reef, hidden']],
    ['St*newall Re*f', ['St*newall > stonewall, hidden', 'Re*f > reef, hidden']],
    ['St0ne wall', ['St0ne > stone']],
    ['Stonewal bag', []],
    ['Stonewall house', []],
    ['Stonewall', []],
    ['StonewallReefBag', ['space at 13'], []],
    ['Marla Dorrn', ['Dorrn > dorn'], []],
    ['Marla Dohrn', ['Dohrn > dorn'], []],
    ['rnarla dorn', ['rnarla > marla'], []],
    [
      'Ve11oro, $printex and M@rla D0rn',
      ['Ve11oro > velloro, hidden', '$printex > sprintex, hidden', 'M@rla > marla, hidden', 'D0rn > dorn, hidden'],
    ],
    ['M@rla D0rn', ['M@rla > marla, hidden', 'D0rn > dorn, hidden']],
    ['M@rla Dorn', ['M@rla > marla, hidden']],
    ['Marla D0rn', ['D0rn > dorn, hidden']],
    ['ST0NEWALL REEF BAG', ['ST0NEWALL > stonewall, hidden']],
    ['st0newall, reef', ['st0newall > stonewall, hidden']],
    ['Reef St0newall', ['St0newall > stonewall, hidden']],
    ['Stonewall and R3ef', []],
    ['Marla the D0rn', []],
    ['M4rla D0rn Marla D0rn', ['M4rla > marla, hidden', 'D0rn > dorn, hidden', 'D0rn > dorn, hidden']],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });
});
