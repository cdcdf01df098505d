import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import { type Errors, groupsOf, type WrongListing } from '../../src/page/sections.js';
import type { Scored, ScoredData } from '../model/scored.js';

const SHOWN = 50;

/** The worst false alarms and misses, and by which signals all of them at a threshold stand together. */
export function errorsOf({ rows, labels }: ScoredData, logOdds: Float64Array, threshold: number) {
  const scorer = createScorer({ packs: allPacks });
  const order = [...rows.keys()].sort((a, b) => (logOdds[b] as number) - (logOdds[a] as number) || a - b);
  const alarms = order.filter((i) => labels[i] === 0 && (logOdds[i] as number) >= threshold);
  const misses = order.filter((i) => labels[i] === 1 && (logOdds[i] as number) < threshold).reverse();
  const shown = (index: readonly number[]): WrongListing[] =>
    index.slice(0, SHOWN).map((i) => {
      const { row } = rows[i] as Scored;
      const { score, signals, abstentions } = scorer.score(row.listing);
      const counted = signals
        .filter((s) => s.contribution !== 0)
        .map((s) => `${s.contribution > 0 ? '+' : '−'}${Math.abs(s.contribution).toFixed(1)} ${s.message}`);
      const silent = abstentions.map((a) => `${a.family}: ${a.reason}`);
      return {
        place: row.source,
        title: String(row.listing.title ?? ''),
        score,
        why: counted.length + silent.length > 0 ? [...counted, ...silent] : ['nothing was found, and nothing was lacking'],
      };
    });
  const errors = (index: readonly number[]): Errors => ({
    count: index.length,
    shown: shown(index),
    groups: groupsOf(index.map((i) => rows[i] as Scored)),
  });
  return { alarms: errors(alarms), misses: errors(misses) };
}
