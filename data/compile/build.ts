/** Compiles data/ into src/knowledge/generated/pack.ts. Run: npm run data:build */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { withoutOwnContext } from '../../src/knowledge/from-pack.js';
import { encode } from './encode.js';
import { withoutCovered } from './lean.js';
import { loadData } from './load.js';
import { demoteOrdinary, ordinaryWords, withoutFalseFriends } from './ordinary-words.js';

const { pack, problems } = loadData();
if (problems.length > 0) {
  for (const p of problems) console.error(`data/${p.file}:${p.line} ${p.entry}: ${p.problem}`);
  console.error(`${problems.length} problems; run npm run data:check for the whole report`);
  if (!process.argv.includes('--keep-going')) process.exit(1);
}
const folded = demoteOrdinary(foldPack(withoutFalseFriends(pack)));
const lean = withoutOwnContext(withoutCovered({ ...folded, ordinaryWords: ordinaryWords(folded) }));
const version = createHash('sha256').update(JSON.stringify(lean)).digest('hex').slice(0, 12);
const packed = encode(lean, 'telltale', version);
const target = new URL('../../src/knowledge/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(
  new URL('pack.ts', target),
  `// Generated from data/ by npm run data:build. Do not edit.\nimport type { PackedPack } from '../packed.js';\n\n/** The built-in pack, folded, in columns. */\nexport const PACK: PackedPack = ${JSON.stringify(packed, null, 1)};\n`,
);
const weights = JSON.stringify(JSON.parse(readFileSync(new URL('../weights.json', import.meta.url), 'utf8')));
writeFileSync(
  new URL('weights.ts', target),
  `// Generated from data/weights.json by npm run data:build. Do not edit.\n/** Weights of the model, as JSON. */\nexport const WEIGHTS_JSON =\n  ${JSON.stringify(weights)};\n`,
);
const size = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;
const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
const sections = [
  ...Object.entries(packed.words).map(([script, words]) => [`${script} words`, size(words)] as const),
  ...(['alphabet', 'texts', 'numbers', 'symbols', 'rest'] as const).map((key) => [key, size(packed[key])] as const),
]
  .filter(([, bytes]) => bytes >= 1024)
  .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
  .join(', ');
const count = (list: readonly unknown[] | undefined): number => list?.length ?? 0;
console.log(
  `data ${version}: ${count(pack.brands)} brands, ${count(pack.lines)} lines, ${count(pack.prices)} prices, ${count(pack.phrases)} phrases in ${new Set(pack.phrases?.map((p) => p.language)).size} languages, ` +
    `${count(lean.ordinaryWords)} ordinary words; ${kilobytes(size(packed))} KB gzipped: ${sections}`,
);
