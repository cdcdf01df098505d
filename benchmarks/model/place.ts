import type { SignalRecord } from './signal-records.js';
import { FELT } from './twins.js';

/**
 * Why a signal may weigh something:
 *
 * - `listings`: without it listings of sources left out are ranked worse;
 * - `pairs`: the listings do not show it, and it moves the twins of the written pairs apart far oftener than together;
 * - `rare`: too few listings and pairs to tell, and none of them speaks against it: it stays near the weight that people gave it, by its prior;
 * - `information`: it is shown and weighs nothing;
 * - `none`: it weighs something and has not earned it. `npm run bench:signals` fails until it is made information, or taken out.
 */
export type Place = 'listings' | 'pairs' | 'rare' | 'information' | 'none';

/** Below this many rows listings cannot speak against a signal. */
const TOO_RARE = 20;
/** What the pairs must show by chance at most (one-sided sign test). */
const CHANCE = 0.05;
/** What a signal that the listings speak against may cost them at most: average precision, and its part of the false alarms at a false-positive rate of 1 %. */
const MOST_COST = { averagePrecision: 0.001, falseAlarms: 0.05 };

/** The rule in words, for the documentation. */
export const RULE: readonly string[] = [
  'Counterfeits come from few sources, and a signal of how sellers write that none of them shares can only show what it costs. The written pairs are',
  'the second evidence: every kind of words stands in them once suspicious and once innocent. A signal may weigh something for one of three reasons,',
  'tried in this order; one that has none is information: shown, and worth nothing.',
  '',
  `1. **listings**: it fires in ${TOO_RARE} or more, and without it those of sources left out are ranked worse: the whole interval of its worth is above 0.`,
  `2. **pairs**: it moves twins apart by ${FELT} log-odds or more in so many more pairs than together that chance would do it in ${100 * CHANCE} of a hundred cases`,
  `   at most (sign test). Not where it fires in ${TOO_RARE} listings or more and costs more than ${100 * MOST_COST.averagePrecision} points of average precision or ${100 * MOST_COST.falseAlarms} % of the false alarms.`,
  `3. **rare**: it fires in fewer than ${TOO_RARE} listings, and in the pairs it moves more apart than together. The prior keeps it near the weight that people gave it,`,
  '   with the reason written in `data/weights.json`.',
];

/** Which place a signal has earned, whatever it weighs now. */
export function earned({
  fires,
  worth,
  atFpr1,
  pairs,
}: Pick<SignalRecord, 'fires' | 'worth' | 'atFpr1' | 'pairs'>): Exclude<Place, 'none'> {
  const rows = fires[0] + fires[1];
  if (rows >= TOO_RARE && worth.interval[0] > 0) return 'listings';
  const costs = worth.value < -MOST_COST.averagePrecision || atFpr1.falseAlarms > MOST_COST.falseAlarms;
  if (rows >= TOO_RARE && costs) return 'information';
  if (signTest(pairs.apart, pairs.together) <= CHANCE) return 'pairs';
  return rows < TOO_RARE && pairs.apart > pairs.together ? 'rare' : 'information';
}

export function placeOf(record: SignalRecord): Place {
  if (record.definition.polarity === 'information') return 'information';
  const place = earned(record);
  return place === 'information' ? 'none' : place;
}

/** Chance of as many successes or more, were both outcomes as likely (Dixon & Mood 1946). */
export function signTest(successes: number, failures: number): number {
  const n = successes + failures;
  let chance = 0;
  // Logarithms: a thousand pairs have more orders than a number can hold.
  let log = -n * Math.LN2;
  for (let k = 0; k <= failures; k++) {
    chance += Math.exp(log);
    log += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, chance);
}

/** Why it has its place, in words. */
export function reasonOf(record: SignalRecord): string {
  const { worth, pairs, fires } = record;
  const points = (x: number): string => (100 * x).toFixed(2);
  const written = `${pairs.apart} written pairs, against ${pairs.together}`;
  switch (placeOf(record)) {
    case 'listings':
      return `earned on listings: ${points(worth.value)} points of average precision`;
    case 'pairs':
      return `held by ${written}; on listings ${worth.interval[1] < 0 ? `it costs ${points(-worth.value)} points` : 'no difference'}`;
    case 'rare':
      return `kept at the weight people gave it: ${fires[0] + fires[1]} listings are too few to tell; ${written}`;
    case 'information':
      return 'information: shown, weighs nothing';
    case 'none':
      return 'NOT EARNED: make it information or take it out';
  }
}
