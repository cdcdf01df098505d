/** Measures that give every source the same say, however long it is. */
// @ts-nocheck

export interface SourceMeasures {
  /** Lowest score flagged while the mean over innocent sources stays within the rate. */
  readonly threshold: number;
  /** Mean over counterfeit sources of the share flagged. */
  readonly macroRecall: number;
  /** Share flagged of each source's counterfeits, highest first. */
  readonly recall: ReadonlyMap<string, number>;
  /** Share flagged of each source's innocent listings, highest first. */
  readonly falsePositiveRate: ReadonlyMap<string, number>;
}

/** What each source shows at the lowest threshold whose false-positive rate, averaged over sources, is within `macroFpr`. */
export function bySource(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  sources: readonly string[],
  macroFpr = 0.01,
): SourceMeasures {
  const sizes: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  sources.forEach((source, i) => {
    const own = sizes[labels[i] === 1 ? 1 : 0];
    own.set(source, (own.get(source) ?? 0) + 1);
  });
  const [innocent] = sizes;
  const order = Int32Array.from({ length: sources.length }, (_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  let threshold = Number.POSITIVE_INFINITY;
  let rate = 0;
  for (let k = 0; k < order.length; ) {
    const score = scores[order[k] as number] as number;
    for (; k < order.length && scores[order[k] as number] === score; k++) {
      const i = order[k] as number;
      if (labels[i] !== 1) rate += 1 / ((innocent.get(sources[i] as string) as number) * innocent.size);
    }
    if (rate > macroFpr + 1e-12) break;
    threshold = score;
  }
  const flagged: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  sources.forEach((source, i) => {
    if ((scores[i] as number) < threshold) return;
    const own = flagged[labels[i] === 1 ? 1 : 0];
    own.set(source, (own.get(source) ?? 0) + 1);
  });
  const shares = (label: 0 | 1): Map<string, number> =>
    new Map(
      [...sizes[label]]
        .map(([source, size]): [string, number] => [source, (flagged[label].get(source) ?? 0) / size])
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    );
  const recall = shares(1);
  return {
    threshold,
    macroRecall: [...recall.values()].reduce((a, b) => a + b, 0) / recall.size,
    recall,
    falsePositiveRate: shares(0),
  };
}
