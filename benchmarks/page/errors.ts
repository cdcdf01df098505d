import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import type { Scored, ScoredData } from '../model/scored.js';

/** A listing that came out on the wrong side, as the page shows it: its title, cut, and what was found in it. */
export interface WrongRow {
  readonly source: string;
  readonly title: string;
  readonly score: number;
  readonly why: string;
}

export interface ErrorGroup {
  readonly signals: string;
  readonly rows: number;
  readonly share: number;
}

const SHOWN = 50;
const TITLE = 70;

const signalsOf = ({ signals }: Scored): string =>
  [...new Set(signals.filter((s) => s.suppressedBy === undefined).map((s) => s.id))].sort().join(', ') || 'nothing found';

/** The worst false alarms and misses, and by which signals all of them at a threshold stand together. */
export function errorsOf({ rows, labels }: ScoredData, logOdds: Float64Array, threshold: number) {
  const scorer = createScorer({ packs: allPacks });
  const order = [...rows.keys()].sort((a, b) => (logOdds[b] as number) - (logOdds[a] as number) || a - b);
  const alarms = order.filter((i) => labels[i] === 0 && (logOdds[i] as number) >= threshold);
  const misses = order.filter((i) => labels[i] === 1 && (logOdds[i] as number) < threshold).reverse();
  const shown = (index: readonly number[]): WrongRow[] =>
    index.slice(0, SHOWN).map((i) => {
      const { row } = rows[i] as Scored;
      const { score, signals, abstentions } = scorer.score(row.listing);
      const counted = signals
        .filter((s) => s.contribution !== 0)
        .map((s) => `${s.contribution > 0 ? '+' : '−'}${Math.abs(s.contribution).toFixed(1)} ${s.message}`);
      const silent = abstentions.map((a) => `${a.family}: ${a.reason}`);
      const title = String(row.listing.title ?? '');
      return {
        source: row.source,
        title: title.length > TITLE ? `${title.slice(0, TITLE)}…` : title,
        score,
        why: [...counted, ...silent].join(' · ') || 'nothing was found, and nothing was lacking',
      };
    });
  const grouped = (index: readonly number[]): ErrorGroup[] => {
    const counts = new Map<string, number>();
    for (const i of index) {
      const key = signalsOf(rows[i] as Scored);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([signals, n]) => ({ signals, rows: n, share: n / index.length }));
  };
  return {
    alarms: { count: alarms.length, shown: shown(alarms), groups: grouped(alarms) },
    misses: { count: misses.length, shown: shown(misses), groups: grouped(misses) },
  };
}
