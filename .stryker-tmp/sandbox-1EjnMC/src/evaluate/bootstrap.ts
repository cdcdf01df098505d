/** A repeatable stream of numbers in [0, 1) (mulberry32). */
// @ts-nocheck

export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is drawn again: rows within each source, or sources first and then their rows. */
export type Level = 'rows' | 'sources';

/**
 * How often each row is drawn, once a round (Efron 1979; in two stages Davison & Hinkley 1997, 3.8). With `rows` every source keeps its
 * size, which tells how sure the figures are for these sources; with `sources` the sources of each label are drawn too, which tells what
 * other sources of the kind might show. The array is the same one each round.
 */
export function* resamples(
  sources: readonly string[],
  labels: ArrayLike<number>,
  { level = 'rows', rounds = 200, seed = 1 }: { readonly level?: Level; readonly rounds?: number; readonly seed?: number } = {},
): Generator<Float64Array> {
  const random = randomStream(seed);
  const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  // A source may hold both labels; its two halves are drawn apart, so that no resample loses a label.
  const groups: [Map<string, number[]>, Map<string, number[]>] = [new Map(), new Map()];
  sources.forEach((source, i) => {
    const own = groups[labels[i] === 1 ? 1 : 0];
    const rows = own.get(source);
    if (rows === undefined) own.set(source, [i]);
    else rows.push(i);
  });
  const counts = new Float64Array(sources.length);
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    for (const group of groups) {
      const all = [...group.values()];
      for (const own of all) {
        const rows = level === 'sources' ? draw(all) : own;
        for (let k = 0; k < rows.length; k++) counts[draw(rows)]! += 1;
      }
    }
    yield counts;
  }
}

export type Interval = readonly [low: number, high: number];

/** The interval that holds the middle 95 % of the values; those that are no numbers are left out. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** 95 % intervals of several figures at once, each computed on every resample. */
export function bootstrap<K extends string>(
  rounds: Iterable<Float64Array>,
  figures: (counts: Float64Array) => Readonly<Record<K, number>>,
): Readonly<Record<K, Interval>> {
  const values = new Map<K, number[]>();
  for (const counts of rounds) {
    for (const [key, value] of Object.entries(figures(counts)) as [K, number][]) {
      const list = values.get(key);
      if (list === undefined) values.set(key, [value]);
      else list.push(value);
    }
  }
  return Object.fromEntries([...values].map(([key, list]) => [key, intervalOf(list)])) as Record<K, Interval>;
}
