import type { Part } from './part.js';
import { childMedian, SCORE_ONE } from './processes.js';
import { type Section, short } from './report.js';

const IMPORT = `await import(dist + 'index.js');`;
const CORE_ONE = `(await import(dist + 'index.js')).scoreListing({ title: 'Rolex Submariner 1:1 superclone' });`;

/** Time until the library is there, and until the first listing is scored, over node alone. */
export const startPart: Part = ({ quick }) => {
  const runs = quick ? 5 : 11;
  const [bare, ...others] = childMedian(runs, ['', IMPORT, CORE_ONE, SCORE_ONE]);
  const rows = ['import', 'import and first score, core', 'import and first score, every pack'].map((name, i) => ({
    name,
    processor: (others[i]?.processor ?? Number.NaN) - (bare?.processor ?? Number.NaN),
    wall: (others[i]?.wall ?? Number.NaN) - (bare?.wall ?? Number.NaN),
    wanted: name.includes('score') ? '≤ 120 ms' : '',
  }));
  const section: Section = {
    title: 'Start',
    notes: [
      `Milliseconds of a process of its own beyond node alone, the median of ${runs}, taken in turn. By the clock since the process started, which also counts what else the machine does; processor time is of all threads, those that compile too.`,
    ],
    columns: ['until', 'ms by the clock', 'wanted', 'processor ms'],
    rows: rows.map(({ name, processor, wall, wanted }) => [name, short(wall), wanted, short(processor)]),
    figures: Object.fromEntries(
      rows.flatMap(({ name, processor, wall }) => [
        [`${name} ms`, processor],
        [`${name} wall ms`, wall],
      ]),
    ),
  };
  return section;
};
