import { describe, expect, it } from 'vitest';
import { Effort } from '../../../src/reading/effort.js';
import { fromGroups } from '../../../src/reading/undoing/long-names.js';
import { createFolder } from '../../../src/text/fold.js';
import { undone, vocabulary } from '../../support/undone.js';

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
    ['Marla D#ohrn', ['Marla D#ohrn > marla dorn, hidden']],
    ['nob.dy doubbts', ['nob.dy doubbts > nobody doubts, hidden'], []],
    ['no_bdoy doubbts', ['no_bdoy doubbts > nobody doubts, hidden'], []],
    ['qu.asi ypoc', ['qu.asi ypoc > quasi copy, hidden'], []],
    ['qua/si c_0_p_yy', ['qua/si c_0_p_yy > quasi copy, hidden']],
    ['Marla - Donr', ['Donr > dorn'], []],
    ['Mar.la - Donr', ['Mar.la - Donr > marla dorn, hidden'], []],
    ['mark pain💎ted ove* bag', ['mark pain💎ted ove* > mark painted over, hidden']],
    ['quasi c_o_y_p', ['quasi c_o_y_p > quasi copy, hidden']],
    ['€quasi c_o_y_p', ['quasi c_o_y_p > quasi copy, hidden']],
    ['Mrala, D•_orn', []],
    ['Mrala D•_orn', ['Mrala D•_orn > marla dorn, hidden'], []],
    ['ST0NEWALL RеEF BAG', ['ST0NEWALL > stonewall, hidden']],
    ['new mаrk pAINTED over', []],
    ['Stoneawll eef', []],
    ['mark p//ainnted ovtr', ['mark p//ainnted ovtr > mark painted over, hidden']],
    ['mark painte ou3r', ['painte > painted, hidden', 'ou3r > over, hidden']],
    ['+Mar/l💎a D_r*', ['+Mar/l💎a D_r* > marla dorn, hidden']],
    ['Marla, D*orrn', []],
    ['D*orrn Marla', []],
    ['q*uasi copi', []],
    ['quasi copi', ['copi > copy'], []],
    ['q.uasi cpoy', ['q.uasi cpoy > quasi copy, hidden'], []],
    ['wirte to me', ['wirte > write'], []],
    ['Stonewal Ree*f', ['Stonewal > stonewall, hidden', 'Ree*f > reef, hidden']],
    ['марла дорн', ['марла > marla', 'дорн > dorn'], []],
    ['Stonewal риф', ['Stonewal > stonewall', 'риф > reef'], []],
    ['mark p.ainted ove', ['p.ainted > painted, hidden']],
    ['bag-Ston.ewal Reef', ['Ston.ewal Reef > stonewall reef, hidden']],
    ['Ston.ewal Reef-bag', []],
    ['Тамара Дорелли', []],
    ['Stonewal-Reef', ['Stonewal > stonewall'], []],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });

  it('end where the text ends, whatever was read before', () => {
    const fold = createFolder();
    const effort = new Effort();
    effort.beginPass();
    expect(fromGroups(fold('Marla Ston.ewal Reef'), 1, vocabulary, effort)?.word).toBe('stonewall reef');
    expect(fromGroups(fold('Marla Ston.ewal'), 1, vocabulary, effort)).toBeUndefined();
  });
});
