import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Bin } from '../evaluate/calibration.js';
import type { Cuts } from '../evaluate/ranking.js';
import { brief, percent } from './html.js';

/** A named series; `color` is a CSS colour, so that the page's light and dark themes decide. */
export interface Series<T> {
  readonly name: string;
  readonly color: string;
  readonly values: T;
}

const { document } = parseHTML('<html></html>');
/** Natural width: fits a narrow screen unscaled, two or three stand side by side on a wide one. */
const WIDTH = 430;
const HEIGHT = 320;
/** Points of a curve that are drawn: more only make the page heavier. */
const POINTS = 300;

function svg(options: Plot.PlotOptions): string {
  const common = {
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    className: 'plot',
    width: WIDTH,
    height: HEIGHT,
    marginBottom: 42,
    style: { fontSize: '12px' },
  };
  return Plot.plot({ ...common, ...options }).outerHTML;
}

function thinned<T>(points: readonly T[]): T[] {
  const step = Math.max(1, points.length / POINTS);
  const kept = Array.from({ length: Math.ceil(points.length / step) }, (_, k) => points[Math.floor(k * step)] as T);
  return points.length > 0 ? [...kept, points[points.length - 1] as T] : kept;
}

export function precisionRecallFigure(series: readonly Series<Cuts>[]): string {
  return svg({
    x: { label: 'recall', domain: [0, 1], grid: true },
    y: { label: 'precision', domain: [0, 1], grid: true },
    marks: series.map(({ color, values: { truePositives, falsePositives, positives } }) =>
      Plot.line(
        thinned(
          truePositives
            .map((tp, k): [number, number] => [tp / positives, tp / (tp + (falsePositives[k] as number))])
            .filter(([r]) => r > 0.01),
        ),
        { stroke: color, strokeWidth: 1.6, curve: 'linear' },
      ),
    ),
  });
}

const LEAST_FPR = 1e-4;

/** Only the left part of the curve matters to a marketplace; a logarithmic axis shows it. */
export function rocFigure(series: readonly Series<Cuts>[]): string {
  return svg({
    x: {
      label: 'false-positive rate, logarithmic',
      type: 'log',
      domain: [LEAST_FPR, 1],
      grid: true,
      ticks: [1e-4, 1e-3, 1e-2, 1e-1, 1],
      tickFormat: (x: number) => `${Number((100 * x).toPrecision(2))} %`,
    },
    y: { label: 'recall', domain: [0, 1], grid: true },
    marks: [
      Plot.ruleX([0.01], { stroke: 'var(--faint)', strokeDasharray: '3 3' }),
      ...series.map(({ color, values: { truePositives, falsePositives, positives, negatives } }) =>
        Plot.line(
          thinned(
            truePositives
              .map((tp, k): [number, number] => [(falsePositives[k] as number) / negatives, tp / positives])
              .filter(([rate]) => rate >= LEAST_FPR),
          ),
          { stroke: color, strokeWidth: 1.6 },
        ),
      ),
    ],
  });
}

const LEAST_SCORE = 1e-3;

export function reliabilityFigure(series: readonly Series<readonly Bin[]>[]): string {
  const clamp = (x: number): number => Math.max(LEAST_SCORE, x);
  const axis = {
    type: 'log',
    domain: [LEAST_SCORE, 1],
    grid: true,
    ticks: [1e-3, 1e-2, 1e-1, 1],
    tickFormat: (x: number) => `${Number((100 * x).toPrecision(2))} %`,
  } as const;
  return svg({
    x: { label: 'mean score in the bin', ...axis },
    y: { label: 'share of counterfeits', ...axis },
    marks: [
      Plot.line(
        [
          [LEAST_SCORE, LEAST_SCORE],
          [1, 1],
        ],
        { stroke: 'var(--faint)', strokeDasharray: '3 3' },
      ),
      ...series.flatMap(({ color, values }) => {
        const points = values.map(({ score, share }): [number, number] => [clamp(score), clamp(share)]);
        return [Plot.line(points, { stroke: color, strokeWidth: 1.2 }), Plot.dot(points, { fill: color, r: 3 })];
      }),
    ],
  });
}

export interface Histogram {
  readonly source: string;
  readonly label: 0 | 1;
  /** Share of its rows of that label in each twentieth of the score. */
  readonly shares: readonly number[];
}

/** Left margin of the figures that name something on each line, in pixels, and the columns of text that fit there. */
const NAME_MARGIN = 165;
const NAME_COLUMNS = 22;

/** Lines stand under their number: a source may come once for each label. */
const linesOf = (names: readonly string[]) => ({
  domain: names.map((_, k) => k),
  tickFormat: (k: number): string => brief(names[k] ?? '', NAME_COLUMNS),
});

export function histogramFigure(histograms: readonly Histogram[]): string {
  const bars = histograms.flatMap(({ label, shares }, line) =>
    shares.map((share, k) => ({
      line,
      x1: k / shares.length,
      x2: (k + 1) / shares.length,
      share,
      color: label === 1 ? 'var(--bad)' : 'var(--good)',
    })),
  );
  return svg({
    height: 40 + 34 * histograms.length,
    marginLeft: NAME_MARGIN,
    marginRight: 10,
    x: { label: 'score', domain: [0, 1] },
    y: { axis: null, type: 'sqrt', domain: [0, 1] },
    fy: { label: null, ...linesOf(histograms.map((h) => h.source)), padding: 0.15 },
    marks: [
      Plot.rectY(bars, {
        x1: 'x1',
        x2: 'x2',
        y: 'share',
        fy: 'line',
        fill: (b: (typeof bars)[number]) => b.color,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0], { stroke: 'var(--faint)' }),
    ],
  });
}

export interface Bar {
  readonly name: string;
  readonly share: number;
  readonly bad: boolean;
}

/** Shares flagged, each written beside its bar. */
export function barFigure(bars: readonly Bar[], label: string): string {
  const text = (b: Bar): string => percent(b.share);
  const line = (_: Bar, k: number): number => k;
  return svg({
    height: 40 + 20 * bars.length,
    marginLeft: NAME_MARGIN,
    marginRight: 50,
    x: { label, domain: [0, Math.max(0.01, ...bars.map((b) => b.share))], tickFormat: '%', ticks: 4, grid: true },
    y: { label: null, type: 'band', ...linesOf(bars.map((b) => b.name)) },
    marks: [
      Plot.barX(bars, { x: 'share', y: line, fill: (b: Bar) => (b.bad ? 'var(--bad)' : 'var(--good)') }),
      Plot.text(bars, { x: 'share', y: line, text, dx: 4, textAnchor: 'start' }),
    ],
  });
}
