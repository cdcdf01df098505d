import type { Bin } from '../evaluate/calibration.js';
import { barFigure, type Histogram, histogramFigure, reliabilityFigure, type Series } from './figures.js';
import { figure } from './html.js';

/** Listings that were scored, parallel lists. */
export interface Judgement {
  readonly scores: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  readonly sources: readonly string[];
}

/** Shares flagged by source at a macro false-positive rate of 1 %, highest first. */
export interface SourceShares {
  readonly recall: Iterable<readonly [source: string, share: number]>;
  readonly falsePositiveRate: Iterable<readonly [source: string, share: number]>;
}

/** Reliability diagram, score histograms and shares flagged by source, side by side. */
export function calibrationPart(
  judgement: Judgement,
  reliability: readonly Series<readonly Bin[]>[],
  prior: number,
  { recall, falsePositiveRate }: SourceShares,
): string {
  const { histograms, left } = histogramsOf(judgement);
  const drawn = new Set(histograms.map(({ source, label }) => `${label} ${source}`));
  const bars = (shares: SourceShares['recall'], label: 0 | 1) =>
    [...shares].flatMap(([name, share]) => (drawn.has(`${label} ${name}`) ? [{ name, share, bad: label === 1 }] : []));
  const without = left === 0 ? '' : ` Only the ${MOST_SOURCES} largest of each label are drawn.`;
  return `<div class="figures">${figure(
    reliabilityFigure(reliability),
    `Reliability at a prior of ${prior}: bins of equal mass, both axes logarithmic, values below 0.1 % drawn there. On the dashed line scores are what they say.`,
    reliability,
  )}${figure(
    histogramFigure(histograms),
    `Scores by source: share of its listings in each twentieth of the score, drawn by its root so that small shares are seen.${without}`,
    [
      { name: 'counterfeit', color: 'var(--bad)' },
      { name: 'innocent', color: 'var(--good)' },
    ],
  )}${figure(
    barFigure([...bars(recall, 1), ...bars(falsePositiveRate, 0)], 'share flagged'),
    `Share flagged by source at a macro false-positive rate of 1 %: recall of counterfeits, false alarms of innocent listings.${without}`,
  )}</div>`;
}

const BINS = 20;
/** Sources of a label that are drawn: more would make figures longer than anyone reads. */
const MOST_SOURCES = 30;

/** Histograms of the largest sources of each label, counterfeit first, and how many are left out. */
function histogramsOf({ scores, labels, sources }: Judgement): { readonly histograms: readonly Histogram[]; readonly left: number } {
  const found = new Map<string, { source: string; label: 0 | 1; counts: number[]; size: number }>();
  sources.forEach((source, i) => {
    const label = labels[i] === 1 ? 1 : 0;
    const key = `${label} ${source}`;
    let own = found.get(key);
    if (own === undefined) {
      own = { source, label, counts: Array<number>(BINS).fill(0), size: 0 };
      found.set(key, own);
    }
    own.size++;
    own.counts[Math.min(BINS - 1, Math.floor(BINS * (scores[i] as number)))]! += 1;
  });
  const bySize = [...found.values()].sort((a, b) => b.size - a.size);
  const kept = ([1, 0] as const).flatMap((label) => bySize.filter((s) => s.label === label).slice(0, MOST_SOURCES));
  return {
    histograms: kept
      .sort((a, b) => b.label - a.label || (a.source < b.source ? -1 : 1))
      .map(({ source, label, counts, size }) => ({ source, label, shares: counts.map((n) => n / size) })),
    left: found.size - kept.length,
  };
}
