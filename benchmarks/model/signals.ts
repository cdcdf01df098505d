/**
 * Each signal's own record on real listings, written to docs/SIGNALS.md with its meaning and its innocent explanation.
 *
 * Run: npm run bench:signals -- [--data DIR] [--to FILE]
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Interval, intervalOf, resamples } from '../../src/evaluate/bootstrap.js';
import { averagePrecisionScore, cutsOf, type Ranked, rank } from '../../src/evaluate/ranking.js';
import { DEFAULT_PRIOR, type SignalDefinition, signalCatalogue } from '../../src/index.js';
import { logOddsOf } from '../../src/model/assess.js';
import { builtInWeights, type Weights } from '../../src/model/weights.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { type ScoredData, scoreListings } from './scored.js';

const ROUNDS = 100;
/** Below this many rows a record says nothing. */
const TOO_RARE = 20;
const MOST_SOURCES = 6;

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: DEFAULT_DATA },
    to: { type: 'string', default: fileURLToPath(new URL('../../docs/SIGNALS.md', import.meta.url)) },
  },
});

interface Figure {
  readonly value: number;
  readonly interval: Interval;
}

interface SignalRecord {
  readonly definition: SignalDefinition;
  readonly weight: number;
  /** Rows in which it counts, innocent and counterfeit. */
  readonly fires: readonly [number, number];
  /** Rows in which it was found, but another signal made it count for nothing. */
  readonly suppressed: number;
  readonly sources: readonly (readonly [source: string, label: 0 | 1, rows: number, share: number])[];
  /** Of the rows in which it counts, the share it is right about. */
  readonly precision: Figure;
  /** Of the rows it should count in, the share it does. */
  readonly recall: Figure;
  /** Precision over the share of such rows in the data. */
  readonly lift: Figure;
  /** Average precision with the signal less average precision without it. */
  readonly worth: Figure;
}

interface Figures {
  readonly positive: number;
  readonly negative: number;
  readonly positives: number;
  readonly negatives: number;
  readonly worth: number;
}
const NOTHING: Figures = { positive: Number.NaN, negative: Number.NaN, positives: Number.NaN, negatives: Number.NaN, worth: Number.NaN };

function recordsOf({ rows, labels, sources }: ScoredData): SignalRecord[] {
  const weights = builtInWeights();
  const logOdds = (w: Weights, i: number): number => logOddsOf(rows[i]?.signals ?? [], w, DEFAULT_PRIOR);
  const whole = rank(
    Float64Array.from(rows, (_, i) => logOdds(weights, i)),
    labels,
  );
  const parts = signalCatalogue.map((definition) => {
    const found = [...rows.keys()].filter((i) => rows[i]?.signals.some((s) => s.id === definition.id));
    const counts = found.filter((i) => rows[i]?.signals.some((s) => s.id === definition.id && s.suppressedBy === undefined));
    const without = { ...weights, weights: { ...weights.weights, [definition.id]: { weight: 0 } } };
    const scores = Float64Array.from(whole.scores);
    for (const i of counts) scores[i] = logOdds(without, i);
    return { definition, counts, suppressed: found.length - counts.length, ranked: counts.length === 0 ? whole : rank(scores, labels) };
  });

  const ones = new Float64Array(rows.length).fill(1);
  const points = parts.map((part) => figuresOf(part.counts, part.ranked, ones, averagePrecisionScore(cutsOf(whole))));
  const samples: (typeof points)[] = [];
  for (const counts of resamples(sources, labels, { rounds: ROUNDS })) {
    const averagePrecision = averagePrecisionScore(cutsOf(whole, counts));
    samples.push(parts.map((part) => (part.counts.length === 0 ? NOTHING : figuresOf(part.counts, part.ranked, counts, averagePrecision))));
  }

  return parts.map(({ definition, counts, suppressed }, j) => {
    const against = definition.polarity !== 'for';
    const figure = (pick: (f: Figures) => number): Figure => {
      return { value: pick(points[j] ?? NOTHING), interval: intervalOf(samples.map((s) => pick(s[j] ?? NOTHING))) };
    };
    const right = (f: Figures): number => (against ? f.positive : f.negative);
    const base = (f: Figures): number => (against ? f.positives : f.negatives) / (f.positives + f.negatives);
    const precision = (f: Figures): number => right(f) / (f.positive + f.negative);
    return {
      definition,
      weight: weights.weights[definition.id]?.weight ?? 0,
      fires: [counts.filter((i) => labels[i] === 0).length, counts.filter((i) => labels[i] === 1).length],
      suppressed,
      sources: sourcesOf(rows, counts),
      precision: figure(precision),
      recall: figure((f) => right(f) / (against ? f.positives : f.negatives)),
      lift: figure((f) => precision(f) / base(f)),
      worth: figure((f) => f.worth),
    };
  });
}

function figuresOf(fires: readonly number[], without: Ranked, counts: Float64Array, averagePrecision: number): Figures {
  const { labels } = without;
  const sums: [number, number] = [0, 0];
  const totals: [number, number] = [0, 0];
  for (const i of fires) sums[labels[i] === 1 ? 1 : 0] += counts[i] as number;
  for (let i = 0; i < labels.length; i++) totals[labels[i] === 1 ? 1 : 0] += counts[i] as number;
  const worth = averagePrecision - averagePrecisionScore(cutsOf(without, counts));
  return { positive: sums[1], negative: sums[0], positives: totals[1], negatives: totals[0], worth };
}

function sourcesOf(rows: ScoredData['rows'], fires: readonly number[]): SignalRecord['sources'] {
  const sizes = new Map<string, number>();
  for (const { source } of rows) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const found = new Map<string, { label: 0 | 1; rows: number }>();
  for (const i of fires) {
    const { source, label } = rows[i] as (typeof rows)[number];
    found.set(source, { label, rows: (found.get(source)?.rows ?? 0) + 1 });
  }
  return [...found]
    .map(([source, { label, rows: n }]) => [source, label, n, n / (sizes.get(source) ?? n)] as const)
    .sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
}

function verdict({ fires: [innocent, counterfeit], worth, weight }: SignalRecord): string {
  const rows = innocent + counterfeit;
  if (rows === 0) return 'not seen';
  if (weight === 0) return 'weighs nothing';
  if (rows < TOO_RARE) return 'too rare to tell';
  if (worth.interval[0] > 0) return 'helps';
  if (worth.interval[1] < 0) return 'hurts';
  return 'no difference';
}

function page({ rows, versions, hash }: ScoredData, records: readonly SignalRecord[]): string {
  const positives = rows.filter((r) => r.label === 1).length;
  const share = (f: Figure): string => `${percent(f.value)} [${percent(f.interval[0])}, ${percent(f.interval[1])}]`;
  const number = (f: Figure, digits: number): string =>
    `${f.value.toFixed(digits)} [${f.interval[0].toFixed(digits)}, ${f.interval[1].toFixed(digits)}]`;
  const lines = [
    '# The signals and their records',
    '',
    '<!-- Generated by npm run bench:signals. Do not edit. -->',
    '',
    `Measured on ${rows.length.toLocaleString('en')} real listings, ${positives.toLocaleString('en')} of them counterfeit, from ${new Set(rows.map((r) => r.source)).size} sources; weak labels left out.`,
    `Library ${versions.library}, data ${versions.data}, weights ${versions.model}, rows ${hash}.`,
    '',
    'A signal *fires* where it counts, that is where no other signal suppresses it. For a signal that speaks **against** a listing *precision* is',
    'the share of counterfeits among the rows it fires in and *recall* the share of counterfeits it fires in; for one that speaks **for** a',
    'listing both are about innocent rows. *Lift* is precision over the share of such rows in the data: 1 is no better than chance. *Worth* is what',
    'average precision loses when the signal is taken out and all others stay, in points of a hundred. Brackets are 95 % bootstrap intervals',
    `(${ROUNDS} resamples of rows within sources): they do not cover sources that are not in the data. Counterfeits come from few sources, so`,
    'a signal of how sellers write that these sources do not share can show a poor record here and be right elsewhere.',
    '',
    '| Signal | Speaks | Weight | Counterfeit | Innocent | Lift | Worth | |',
    '|---|---|--:|--:|--:|--:|--:|---|',
    ...records.map((r) => {
      const [innocent, counterfeit] = r.fires;
      const seen = innocent + counterfeit > 0;
      return `| [${r.definition.id}](#${anchor(r.definition.id)}) | ${r.definition.polarity} | ${r.weight} | ${counterfeit} | ${innocent} | ${seen ? r.lift.value.toFixed(2) : ''} | ${seen ? points(r.worth.value) : ''} | ${verdict(r)} |`;
    }),
    '',
  ];
  for (const r of records) {
    const { definition, fires, suppressed, sources } = r;
    lines.push(`## ${definition.id}`, '', definition.description, '');
    if (definition.innocent !== '') lines.push(`An honest listing shows it too: ${definition.innocent}`, '');
    if (fires[0] + fires[1] === 0) {
      lines.push(`Not seen in these listings${suppressed > 0 ? ` save ${suppressed} times suppressed` : ''}.`, '');
      continue;
    }
    lines.push(
      `- Fires in ${fires[1]} of ${positives} counterfeit rows and ${fires[0]} of ${rows.length - positives} innocent ones${suppressed > 0 ? `; suppressed in ${suppressed}` : ''}.`,
      `- Precision ${share(r.precision)}, recall ${share(r.recall)}, lift ${number(r.lift, 2)}.`,
      `- Worth ${points(r.worth.value)} [${points(r.worth.interval[0])}, ${points(r.worth.interval[1])}]: ${verdict(r)}.`,
      ...([1, 0] as const).flatMap((label) => {
        const of = sources.filter((s) => s[1] === label);
        if (of.length === 0) return [];
        const named = of.slice(0, MOST_SOURCES).map(([source, , n, part]) => `${source} ${n} (${percent(part)})`);
        const rest = of.length > MOST_SOURCES ? ` and ${of.length - MOST_SOURCES} more` : '';
        return [`- ${label === 1 ? 'Counterfeit' : 'Innocent'} sources: ${named.join(', ')}${rest}.`];
      }),
      '',
    );
  }
  return lines.join('\n');
}

function percent(x: number): string {
  return `${(100 * x).toFixed(100 * x < 1 ? 2 : 1)} %`;
}

function points(x: number): string {
  const text = (100 * x).toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** As GitHub makes them of headings. */
function anchor(id: string): string {
  return id.replace('/', '');
}

const data = scoreListings(args.data);
if (data === undefined) {
  console.error(`No labelled listings under ${args.data}. Name a folder with --data DIR.`);
  process.exitCode = 1;
} else {
  const records = recordsOf(data);
  writeFileSync(args.to, page(data, records));
  console.log(`${records.filter((r) => r.fires[0] + r.fires[1] > 0).length} of ${records.length} signals fire; written to ${args.to}`);
}
