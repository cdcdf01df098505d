// @ts-nocheck
import CliTable3 from 'cli-table3';
import picocolors from 'picocolors';
import type { Level } from '../assessment.js';
import { printable } from '../explain/width.js';
import { cut } from './terminal.js';
import { brandsOf, type Result, topSignals, type WriteOptions, type Writer } from './write.js';

const GAP = 2;
/** Columns whose longest content is known: "0.973", "elevated", "counterfeit-suspected". */
const FIXED = { score: 5, level: 8, outcome: 21 };
/** Narrower than this a title says nothing; the lines wrap instead. */
const LEAST_WIDTH = 80;

/** A table without rules, cut to the width of the terminal; wide letters of Chinese, Japanese and Korean count double. */
export function tableWriter({ color, width }: WriteOptions): Writer {
  const colors = picocolors.createColors(color);
  const paint: Readonly<Record<Level, (text: string) => string>> = {
    minimal: colors.dim,
    low: colors.green,
    elevated: colors.yellow,
    high: colors.red,
    critical: (text) => colors.bold(colors.red(text)),
  };
  const free = Math.max(width, LEAST_WIDTH) - FIXED.score - FIXED.level - FIXED.outcome - 5 * GAP;
  const title = Math.floor(free * 0.45);
  const brand = Math.floor(free * 0.2);
  const reasons = free - title - brand;
  const widths = [FIXED.score, FIXED.level, FIXED.outcome, title, brand, reasons];

  const draw = (rows: readonly string[][]): string => {
    const table = new CliTable3({
      chars: NO_RULES,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colWidths: widths,
    });
    table.push(...rows);
    return `${table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')}\n`;
  };

  const cells = ({ title: text, assessment }: Result): string[] => {
    const reason = topSignals(assessment).map(({ id, contribution }) => `${id} ${contribution > 0 ? '+' : ''}${contribution.toFixed(1)}`);
    return [
      assessment.score.toFixed(3),
      paint[assessment.level](assessment.level),
      assessment.outcome,
      cut(printable(text), title),
      cut(printable(brandsOf(assessment)), brand),
      cut(reason.join(', '), reasons),
    ];
  };

  const header = draw([['score', 'level', 'outcome', 'title', 'brand', 'top reasons'].map((name) => colors.bold(name))]);
  return {
    frame: { before: header, between: '', after: '', none: header },
    rows: (results) => (results.length === 0 ? '' : draw(results.map(cells))),
  };
}

const NO_RULES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
