import { describe, expect, it } from 'vitest';
import { misspells } from '../../src/knowledge/misspellings.js';

describe('what misspells a line or an ordinary word that names a brand', () => {
  it.each([
    ['aanchor', 'anchor'],
    ['anchorr', 'anchor'],
    ['anhcor', 'anchor'],
    ['ancor', 'anchor'],
    ['anxhor', 'anchor'],
    ['cokach', 'coach'],
    ['caoch', 'coach'],
    ['nchor', 'anchor'],
    ['pandor', 'pandora'],
  ])('%s for %s', (word, name) => {
    expect(misspells(word, name)).toBe(true);
  });

  it.each([
    ['anchors', 'anchor'],
    ['ancho', 'anchor'],
    ['banchor', 'anchor'],
    ['anchox', 'anchor'],
    ['conch', 'coach'],
    ['oach', 'coach'],
    ['anxhoor', 'anchor'],
  ])('not %s for %s', (word, name) => {
    expect(misspells(word, name)).toBe(false);
  });
});
