import { describe, expect, it } from 'vitest';
import { isOwnSpelling } from '../../src/reading/own-spelling.js';
import { scorer } from '../support/shipped.js';

describe('isOwnSpelling', () => {
  it.each([
    ['Mc Queen', 'Alexander McQueen'],
    ['ALEXANDER MC QUEEN', 'Alexander McQueen'],
    ['De Walt', 'DeWalt'],
    ['L Oreal', "L'Oréal"],
    ['Jaeger Le Coultre', 'Jaeger-LeCoultre'],
    ['La RochePosay', 'La Roche-Posay'],
    ['CF Martin', 'C.F. Martin'],
    ['i-QOO', 'iQOO'],
    ['Mini2 SE', 'Mini 2 SE'],
  ])('%j is %j', (written, name) => {
    expect(isOwnSpelling(written, name)).toBe(true);
  });

  it.each([
    ['Guc ci', 'Gucci', 'a part is broken'],
    ['Alexander McQ ueen', 'Alexander McQueen', 'a part is broken'],
    ['Mc Quen', 'Alexander McQueen', 'a letter is missing'],
    ['Queen', 'McQueens', 'it ends within a part'],
    ['Walt', 'DeaWalton', 'it begins and ends within a part'],
    ['Mc*Queen', 'McQueen', 'a star stands for letters'],
    ['Мc Queen', 'McQueen', 'a letter is of another script'],
    ['', 'Gucci', 'nothing is written'],
  ])('%j is not %j: %s', (written, name) => {
    expect(isOwnSpelling(written, name)).toBe(false);
  });

  it.each(['Alexander Mc Queen bag', 'De Walt drill', 'DE LONGHI coffee machine', 'Mc Afee software', 'Jaeger Le Coultre watch'])(
    'is no disguise in a title: %s',
    (title) => {
      expect(scorer.score({ title }).signals.map((s) => s.id)).not.toContain('brand/disguised');
    },
  );
});
