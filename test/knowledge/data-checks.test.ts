import { describe, expect, it } from 'vitest';
import { checkData } from '../../data/compile/checks.js';
import { type Loaded, loadData } from '../../data/compile/load.js';

describe('checkData', () => {
  const loaded = loadData();

  it('finds nothing in data/ as it is', () => {
    expect(checkData(loaded)).toEqual([]);
  });

  it.each(['brands', 'lines', 'prices', 'phrases'])('names an entry of %s that is not where people look for it', (section) => {
    const [first, second, ...rest] = loaded.sections[section] ?? [];
    if (first === undefined || second === undefined) throw new Error(`no ${section}`);
    const swapped: Loaded = { ...loaded, sections: { ...loaded.sections, [section]: [second, first, ...rest] } };
    expect(checkData(swapped)).toMatchObject([{ file: first.file, line: first.line, problem: expect.stringMatching(/^stands behind /) }]);
  });
});
