/** Listings whose side of a threshold another scorer changes. */
// @ts-nocheck

export interface Flips {
  /** Flagged by the other only. */
  readonly raised: readonly number[];
  /** Flagged before, and no more. */
  readonly cleared: readonly number[];
}

/** Which rows two scorers, each with its threshold, put on different sides; the largest changes first. */
export function flipsOf(before: ArrayLike<number>, after: ArrayLike<number>, thresholds: readonly [before: number, after: number]): Flips {
  const raised: number[] = [];
  const cleared: number[] = [];
  for (let i = 0; i < before.length; i++) {
    const was = (before[i] as number) >= thresholds[0];
    const is = (after[i] as number) >= thresholds[1];
    if (!was && is) raised.push(i);
    else if (was && !is) cleared.push(i);
  }
  const change = (i: number): number => Math.abs((after[i] as number) - (before[i] as number));
  const byChange = (a: number, b: number): number => change(b) - change(a) || a - b;
  return { raised: raised.sort(byChange), cleared: cleared.sort(byChange) };
}
