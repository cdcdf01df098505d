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
    ['Stonewalll Reef', ['Stonewalll Reef > stonewall reef'], []],
    ['Stonewall Reeff', ['Stonewall Reeff > stonewall reef'], []],
    ['St0newall Reef', ['St0newall Reef > stonewall reef, hidden']],
    ['Stonewall R3ef', ['Stonewall R3ef > stonewall reef, hidden']],
    ['St0newall R3ef', ['St0newall R3ef > stonewall reef, hidden']],
    ['St*newall Re*f', ['St*newall Re*f > stonewall reef, hidden']],
    ['St0ne wall', ['St0ne > stone']],
    ['Stonewal bag', []],
    ['Stonewall house', []],
    ['Stonewall', []],
    ['StonewallReefBag', ['space at 13'], []],
    ['Marla Dorrn', ['Marla Dorrn > marla dorn'], []],
    ['Marla Dohrn', ['Marla Dohrn > marla dorn'], []],
    ['rnarla dorn', ['rnarla dorn > marla dorn'], []],
    ['Ve11oro, $printex and M@rla D0rn', ['Ve11oro > velloro, hidden', '$printex > sprintex, hidden', 'M@rla D0rn > marla dorn, hidden']],
    ['M@rla D0rn', ['M@rla D0rn > marla dorn, hidden']],
    ['M@rla Dorn', ['M@rla Dorn > marla dorn, hidden']],
    ['Marla D0rn', ['Marla D0rn > marla dorn, hidden']],
    ['ST0NEWALL REEF BAG', ['ST0NEWALL REEF > stonewall reef, hidden']],
    ['st0newall, reef', ['st0newall > stonewall, hidden']],
    ['Reef St0newall', ['St0newall > stonewall, hidden']],
    ['Stonewall and R3ef', []],
    ['Marla the D0rn', []],
    ['M4rla D0rn Marla D0rn', ['M4rla D0rn > marla dorn, hidden', 'Marla D0rn > marla dorn, hidden']],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });
});
