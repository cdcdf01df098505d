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
    // Signs part their letters or stand at their ends.
    ['S.tonewal Re.ef', ['S.tonewal Re.ef > stonewall reef, hidden']],
    ['Ston.ewal Reef', ['Ston.ewal Reef > stonewall reef, hidden']],
    ['Stonewal Re-ef', ['Stonewal Re-ef > stonewall reef, hidden'], []],
    ['$+onewa11 R33f', ['$+onewa11 R33f > stonewall reef, hidden']],
    ['Stonew|all! Ree|f', ['Stonew|all > stonewall, hidden', 'Ree|f > reef, hidden']],
    ['st0newallreef', ['st0newallreef > stonewall reef, hidden']],
    ['Ston.ewal house', []],
    ['S.tonewal, Re.ef', []],
    ['S.tonewal and Re.ef', []],
    ['U.S. Reef', []],
    ['3.5/4.0 mm Reef', []],
    ['$3.50 Reef', []],
    ['AC/DC Reef A.M./P.M.', []],
    ['high-quality Reef-house', []],
    ['M4rla D0rn Marla D0rn', ['M4rla > marla, hidden', 'D0rn > dorn, hidden', 'D0rn > dorn, hidden']],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });
});
