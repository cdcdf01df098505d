import type { Ranked } from './ranking.js';

/** Measures that give every source the same say, however long it is. */
export interface SourceMeasures {
  /** Lowest score flagged while the mean over innocent sources stays within the rate. */
  readonly threshold: number;
  /** Mean over counterfeit sources of the share flagged. */
  readonly macroRecall: number;
  /** The largest share flagged of an innocent source. */
  readonly worstFalsePositiveRate: number;
  /** Share flagged of each source's counterfeits, highest first. */
  readonly recall: ReadonlyMap<string, number>;
  /** Share flagged of each source's innocent listings, highest first. */
  readonly falsePositiveRate: ReadonlyMap<string, number>;
}

/** A source's rows of one label. */
interface Part {
  readonly source: string;
  rows: number;
  /** Rows as often as they were drawn, and those of them that are flagged. */
  drawn: number;
  flagged: number;
}

/**
 * What each source shows at the lowest threshold whose false-positive rate, averaged over sources, is within `macroFpr`; or with
 * `macroRecall` at the highest one that finds so much, whatever it costs.
 *
 * @param counts how often each row was drawn, for a resample; a source that was drawn twice has two says
 */
export function bySource(
  { order, scores, labels }: Ranked,
  sources: readonly string[],
  {
    macroFpr = 0.01,
    macroRecall,
    counts,
  }: { readonly macroFpr?: number; readonly macroRecall?: number; readonly counts?: ArrayLike<number> } = {},
): SourceMeasures {
  const parts: [Map<string, Part>, Map<string, Part>] = [new Map(), new Map()];
  const drawn = (i: number): number => (counts === undefined ? 1 : (counts[i] as number));
  const own = sources.map((source, i) => {
    const side = parts[labels[i] === 1 ? 1 : 0];
    let part = side.get(source);
    if (part === undefined) {
      part = { source, rows: 0, drawn: 0, flagged: 0 };
      side.set(source, part);
    }
    part.rows++;
    part.drawn += drawn(i);
    return part;
  });
  const saysOf = (label: 0 | 1): number => [...parts[label].values()].reduce((sum, { drawn: d, rows }) => sum + d / rows, 0);
  const says = [saysOf(0), saysOf(1)] as const;

  let threshold = Number.POSITIVE_INFINITY;
  /** Mean share flagged, of innocent sources and of counterfeit ones. */
  const rate: [number, number] = [0, 0];
  for (let from = 0, k = 0; from < order.length; from = k) {
    const score = scores[order[from] as number] as number;
    if (macroRecall !== undefined && rate[1] >= macroRecall - 1e-12) break;
    let isDrawn = false;
    for (; k < order.length && scores[order[k] as number] === score; k++) {
      const i = order[k] as number;
      if (drawn(i) > 0) isDrawn = true;
      const label = labels[i] === 1 ? 1 : 0;
      rate[label] += drawn(i) / ((own[i] as Part).rows * says[label]);
    }
    if (macroRecall === undefined && rate[0] > macroFpr + 1e-12) break;
    if (!isDrawn) continue;
    threshold = score;
    for (let l = from; l < k; l++) (own[order[l] as number] as Part).flagged += drawn(order[l] as number);
  }

  const shares = (label: 0 | 1): Map<string, number> =>
    new Map(
      [...parts[label].values()]
        .filter((part) => part.drawn > 0)
        .map((part): [string, number] => [part.source, part.flagged / part.drawn])
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    );
  const falsePositiveRate = shares(0);
  return {
    threshold,
    macroRecall: [...parts[1].values()].reduce((sum, part) => sum + part.flagged / part.rows, 0) / says[1],
    worstFalsePositiveRate: [...falsePositiveRate.values()][0] ?? Number.NaN,
    recall: shares(1),
    falsePositiveRate,
  };
}
