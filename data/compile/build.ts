/** Compiles data/ into src/knowledge/generated/pack.ts. Run: npm run data:build */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { loadData } from './load.js';
import { demoteOrdinary, ordinaryWords, withoutFalseFriends } from './ordinary-words.js';

const { pack, problems } = loadData();
if (problems.length > 0) {
  for (const p of problems) console.error(`data/${p.file}:${p.line} ${p.entry}: ${p.problem}`);
  console.error(`${problems.length} problems; run npm run data:check for the whole report`);
  if (!process.argv.includes('--keep-going')) process.exit(1);
}
const folded = demoteOrdinary(foldPack(withoutFalseFriends(pack)));
// What only a reader of the data needs stays out of the library.
const lean = {
  ...folded,
  brands: folded.brands?.map(({ source: _s, ...b }) => b),
  lines: folded.lines?.map(({ source: _s, basis: _b, ...l }) => l),
  prices: folded.prices?.map(({ source: _s, ...p }) => p),
  tierPrices: folded.tierPrices?.map(({ source: _s, ...p }) => p),
  copyPrices: folded.copyPrices?.map(({ source: _s, ...p }) => p),
  phrases: folded.phrases?.map(({ innocentNote: _n, ...p }) => p),
  ordinaryWords: ordinaryWords(folded),
};
const body = JSON.stringify(lean);
const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
const json = JSON.stringify({ name: 'telltale', version, ...lean });
const target = new URL('../../src/knowledge/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(
  new URL('pack.ts', target),
  `// Generated from data/ by npm run data:build. Do not edit.\n/** The built-in pack, folded, as JSON: parsed on first use. */\nexport const PACK_JSON =\n  ${JSON.stringify(json)};\n`,
);
const weights = JSON.stringify(JSON.parse(readFileSync(new URL('../weights.json', import.meta.url), 'utf8')));
writeFileSync(
  new URL('weights.ts', target),
  `// Generated from data/weights.json by npm run data:build. Do not edit.\n/** Weights of the model, as JSON. */\nexport const WEIGHTS_JSON =\n  ${JSON.stringify(weights)};\n`,
);
const count = (list: readonly unknown[] | undefined): number => list?.length ?? 0;
console.log(
  `data ${version}: ${count(pack.brands)} brands, ${count(pack.lines)} lines, ${count(pack.prices)} prices, ${count(pack.phrases)} phrases in ${new Set(pack.phrases?.map((p) => p.language)).size} languages, ` +
    `${count(lean.ordinaryWords)} ordinary words; ${Math.round(json.length / 1024)} KB, ${Math.round(gzipSync(json, { level: 9 }).length / 1024)} KB gzipped`,
);
