/** Compiles data/ into src/knowledge/generated/: the core and the packs of data/packs.yaml. Run: npm run data:build */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { withoutOwnContext } from '../../src/knowledge/from-pack.js';
import type { FoldedPack } from '../../src/knowledge/pack.js';
import type { PackedPack } from '../../src/knowledge/packed.js';
import { encode } from './encode.js';
import { loadFacts } from './facts.js';
import { withoutCovered } from './lean.js';
import { loadData } from './load.js';
import { demoteOrdinary, ordinaryWords, withoutFalseFriends } from './ordinary-words.js';
import { planFaults, readPlans, split } from './split.js';

const loaded = loadData();
const { pack, problems } = loaded;
const plans = readPlans();
const { facts, problems: wrong } = loadFacts(pack);
const faults = [
  ...[...problems, ...wrong].map((p) => `data/${p.file}:${p.line} ${p.entry}: ${p.problem}`),
  ...planFaults(plans, loaded).map((fault) => `data/packs.yaml ${fault}`),
];
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  console.error(`${faults.length} problems; run npm run data:check for the whole report`);
  if (!process.argv.includes('--keep-going')) process.exit(1);
}
const folded = demoteOrdinary(foldPack(withoutFalseFriends(pack)));
const whole = withoutOwnContext(withoutCovered({ ...folded, ordinaryWords: ordinaryWords(folded) }));
const { core, parts } = split(whole, plans, loaded);
const target = new URL('../../src/knowledge/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
const write = (file: string, name: string, means: string, part: FoldedPack): PackedPack => {
  const held = file === 'pack' ? [part, facts] : part;
  const version = createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 12);
  const packed = encode(part, name, version);
  writeFileSync(
    new URL(`${file}.ts`, target),
    `// Generated from data/ by npm run data:build. Do not edit.\nimport type { PackedPack } from '../packed.js';\n\n/** ${means} */\nexport const PACK: PackedPack = ${JSON.stringify(packed, null, 1)};\n`,
  );
  return packed;
};
const packed = write('pack', 'telltale', 'The core, folded, in columns.', core);
const others = plans.map((plan, i) => write(plan.pack, plan.pack, `Beside the core: ${plan.means}.`, parts[i] as FoldedPack));
// Reasons, expert weights and where a fit came from are for whoever reads the file; scoring carries the numbers.
const FOR_READERS: ReadonlySet<string> = new Set(['reason', 'expert', 'expertCaps', 'note', 'fittedOn']);
const weights = JSON.stringify(JSON.parse(readFileSync(new URL('../weights.json', import.meta.url), 'utf8')), (key, value) =>
  FOR_READERS.has(key) ? undefined : value,
);
writeFileSync(
  new URL('weights.ts', target),
  `// Generated from data/weights.json by npm run data:build. Do not edit.\n/** Weights of the model, as JSON. */\nexport const WEIGHTS_JSON =\n  ${JSON.stringify(weights)};\n`,
);
writeFileSync(
  new URL('facts.ts', target),
  `// Generated from data/facts.yaml by npm run data:build. Do not edit.\n/** Facts that a listing can contradict, as JSON. */\nexport const FACTS_JSON =\n  ${JSON.stringify(JSON.stringify(facts))};\n`,
);
const size = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
const sections = [
  ...Object.entries(packed.words).map(([script, words]) => [`${script} words`, size(words)] as const),
  ...(['alphabet', 'texts', 'numbers', 'symbols', 'rest'] as const).map((key) => [key, size(packed[key])] as const),
]
  .filter(([, bytes]) => bytes >= 1000)
  .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
  .join(', ');
const count = (list: readonly unknown[] | undefined): number => list?.length ?? 0;
console.log(
  `${count(pack.brands)} brands, ${count(pack.lines)} lines, ${count(pack.prices)} prices, ${count(pack.phrases)} phrases in ${new Set(pack.phrases?.map((p) => p.language)).size} languages`,
);
console.log(`telltale ${packed.version}: ${kilobytes(size(packed))} KB gzipped: ${sections}`);
plans.forEach((plan, i) => {
  const other = others[i] as PackedPack;
  console.log(`${plan.pack} ${other.version}: ${kilobytes(size(other))} KB gzipped`);
});
