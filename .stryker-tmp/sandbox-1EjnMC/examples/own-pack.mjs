/** Scores with a pack of one's own: node examples/own-pack.mjs */
// @ts-nocheck

import { readFileSync } from 'node:fs';
import { createScorer } from 'telltale';
import { parse } from 'yaml';

const pack = parse(readFileSync(new URL('./own-pack.yaml', import.meta.url), 'utf8'));
// Throws a PackError that names every fault, should there be one.
const scorer = createScorer({ packs: [pack] });

const listings = [
  { title: 'Fjellvik jacket, fjord factory', price: 'US $59', seller: { name: 'jackets4u' } },
  { title: 'Fjellvik jacket, new with tags', price: 'US $59', seller: { name: 'jackets4u' } },
  { title: 'Fjellvik jacket, new with tags', price: 'US $399', seller: { name: 'jackets4u' } },
  { title: 'Fjellvik jacket, new with tags', price: 'US $59', seller: { name: 'nordic-outdoor-gmbh' } },
];
for (const listing of listings) {
  const { score, level, signals } = scorer.score(listing);
  const reasons = signals
    .filter(({ contribution }) => contribution !== 0)
    .map(({ id, contribution }) => `${id} ${contribution.toFixed(1)}`);
  console.log(`${score.toFixed(3)} ${level.padEnd(8)} ${listing.price.padEnd(7)} ${listing.seller.name.padEnd(19)} ${reasons.join(', ')}`);
}
