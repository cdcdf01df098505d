// @ts-nocheck
import type { Assessment, Evidence, Signal } from '../assessment.js';
import type { Listing } from '../listing.js';
import { logit } from '../log-odds.js';
import { columnsOf, printable } from './width.js';

export interface FormatOptions {
  /** ANSI colours; default false. */
  readonly color?: boolean;
  /** Columns; default 100. */
  readonly width?: number;
}

type Span = Extract<Evidence, { kind: 'span' }>;

const PAINT = { bold: '1', red: '31', green: '32', dim: '2' } as const;

/**
 * Writes an assessment for people: the verdict, the listing's own words with the evidence underlined, and the sum of contributions.
 *
 * @param listing the listing that was scored; without it the evidence is quoted instead of underlined
 * @example console.log(formatAssessment(scoreListing(listing), listing))
 */
export function formatAssessment(assessment: Assessment, listing?: Listing, options: FormatOptions = {}): string {
  const width = Math.max(40, options.width ?? 100);
  const paint = (text: string, style: keyof typeof PAINT): string =>
    options.color === true ? `\u001b[${PAINT[style]}m${text}\u001b[0m` : text;
  const lines: string[] = [];
  const { score, level, outcome, interval, prior, signals, abstentions } = assessment;
  const style = score >= 0.5 ? 'red' : 'green';
  lines.push(
    `${paint(`${percent(score)} ${level}`, style)} · ${outcome}   (90 % interval ${percent(interval[0])}–${percent(interval[1])}, prior ${percent(prior)})`,
  );
  const item = [
    assessment.brands[0]?.brand,
    assessment.item.category,
    assessment.item.offer === 'article' ? undefined : assessment.item.offer,
    assessment.item.condition,
  ].filter((v) => v !== undefined);
  if (item.length > 0) lines.push(`read as: ${printable(item.join(', '))}`);
  lines.push('');

  if (listing !== undefined) {
    const spans = signals.flatMap((s) => s.evidence).filter((e): e is Span => e.kind === 'span');
    for (const [field, text] of textsOf(listing)) {
      const own = spans.filter((s) => s.field === field);
      if (own.length === 0 && field !== 'title') continue;
      lines.push(...underlined(field, text, own, width, (t) => paint(t, 'bold')));
    }
    lines.push('');
  }

  lines.push(`${sum(logit(prior))}  prior ${percent(prior)}`);
  const silence = assessment.baseLogOdds - logit(prior);
  if (Math.abs(silence) > 0.005) lines.push(`${sum(silence)}  before any sign is found: most counterfeits show one`);
  for (const signal of signals) lines.push(...explained(signal, width, paint));
  lines.push(`${sum(assessment.logOdds)}  log-odds = ${percent(score)}`);
  if (abstentions.length > 0) {
    lines.push('', 'could not be judged:');
    for (const a of abstentions) lines.push(`  ${a.family}: ${printable(a.reason)}`);
  }
  return lines.join('\n');
}

/** Rounds, but never to certainty: near either end it shows a decimal, and beyond that a bound. */
export function percent(p: number): string {
  const value = p * 100;
  if (value > 99.9) return '>99.9 %';
  if (value < 0.1) return '<0.1 %';
  return `${value < 10 || value > 99 ? value.toFixed(1) : Math.round(value)} %`;
}

function sum(logOdds: number): string {
  return `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`.padStart(7);
}

function explained(signal: Signal, width: number, paint: (text: string, style: keyof typeof PAINT) => string): string[] {
  const note = signal.suppressedBy === undefined ? '' : ` (not counted: ${signal.suppressedBy})`;
  const head = `${sum(signal.contribution)}  `;
  const body = wrap(`${printable(signal.message)}${note} [${signal.id}]`, width - 9);
  const color = signal.contribution > 0 ? 'red' : signal.contribution < 0 ? 'green' : 'dim';
  return body.map((line, i) => (i === 0 ? paint(head, color) + line : ' '.repeat(9) + line));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

function* textsOf(listing: Listing): Generator<readonly [string, string]> {
  yield ['title', listing.title];
  if (listing.description !== undefined) yield ['description', listing.description];
  for (const [i, variant] of (listing.variants ?? []).entries()) yield [`variants[${i}].title`, variant.title];
  for (const [key, value] of Object.entries(listing.attributes ?? {})) yield [`attributes.${key}`, value];
  if (listing.category !== undefined) yield ['category', listing.category];
  if (listing.imageText !== undefined) yield ['imageText', listing.imageText];
  if (listing.seller?.name !== undefined) yield ['seller.name', listing.seller.name];
}

/** The text cut into lines, each with marks under the words that are evidence. Of a long text only lines with evidence are shown. */
function underlined(field: string, text: string, spans: readonly Span[], width: number, strong: (text: string) => string): string[] {
  const room = width - 2;
  const out: string[] = [strong(`${printable(field)}:`)];
  const marked = new Uint8Array(text.length);
  for (const s of spans) marked.fill(1, s.start, s.end);
  let from = 0;
  let skipped = false;
  while (from < text.length) {
    let to = from;
    let columns = 0;
    let lastSpace = -1;
    while (to < text.length && text[to] !== '\n') {
      const char = String.fromCodePoint(text.codePointAt(to) as number);
      const wide = columnsOf(printable(char));
      if (columns + wide > room) break;
      if (char === ' ') lastSpace = to;
      columns += wide;
      to += char.length;
    }
    if (to < text.length && text[to] !== '\n' && lastSpace > from) to = lastSpace + 1;
    const hasEvidence = marked.subarray(from, to).includes(1);
    if (hasEvidence || text.length <= 3 * room) {
      if (skipped) out.push('  …');
      skipped = false;
      const line = printable(text.slice(from, to));
      out.push(`  ${line}`);
      if (hasEvidence) out.push(`  ${marks(line, marked.subarray(from, to))}`);
    } else skipped = true;
    from = text[to] === '\n' ? to + 1 : to;
  }
  if (skipped) out.push('  …');
  return out;
}

function marks(line: string, marked: Uint8Array): string {
  let out = '';
  let at = 0;
  for (const char of line) {
    out += (marked[at] === 1 ? '^' : ' ').repeat(columnsOf(char));
    at += char.length;
  }
  return out.trimEnd();
}
