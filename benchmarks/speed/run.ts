/**
 * What does a listing cost? As a multiple of JSON.parse of the same record in the same run, the one figure that carries over between
 * machines; by stage, in memory, at the start, on all cores; how it grows, what hostile texts make of it, and whether memory stays flat.
 *
 * Run: npm run bench:speed -- [--data DIR] [--quick] [--only ratio,growth] [--soak LISTINGS] [--json FILE] [--doc FILE]
 * (on the built library in dist/). The soak takes minutes and is run only when asked for: --soak 2000000 beside the others, --only soak by
 * itself. The packages it is compared with are installed by: npm run bench:speed:rivals
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../../src/version.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { coresPart } from './cores.js';
import { readCorpus } from './corpus.js';
import { growthPart } from './growth.js';
import { hostilePart } from './hostile.js';
import { memoryPart } from './memory.js';
import type { Bench, Part } from './part.js';
import { ratioPart } from './ratio.js';
import { asMarkdown, asText, type Section } from './report.js';
import { rivalsPart } from './rivals/part.js';
import { sizePart } from './size.js';
import { soak } from './soak.js';
import { stagesPart } from './stages.js';
import { startPart } from './start.js';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: DEFAULT_DATA },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    soak: { type: 'string' },
    json: { type: 'string', default: new URL('../report/speed.json', import.meta.url).pathname },
    doc: { type: 'string' },
  },
});

const SOAK = 'soak';
const soakLength = Number(args.soak ?? (args.quick ? 20_000 : 2_000_000));
if (!(soakLength >= 10)) throw new Error(`--soak ${args.soak} is no number of listings; allowed: 10 or more`);

const PARTS: Readonly<Record<string, Part>> = {
  ratio: ratioPart,
  stages: stagesPart,
  memory: memoryPart,
  start: startPart,
  size: sizePart,
  growth: growthPart,
  hostile: hostilePart,
  cores: coresPart,
  rivals: rivalsPart,
  [SOAK]: (bench) => soak(bench, soakLength),
};

const chosen = args.only?.split(',') ?? Object.keys(PARTS).filter((name) => name !== SOAK || args.soak !== undefined);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}`);
const left = Object.keys(PARTS).filter((name) => !chosen.includes(name));

const bench: Bench = { corpus: readCorpus(args.data), quick: args.quick };
const setting = [
  `telltale ${VERSION} with every pack, ${bench.corpus.name}${args.quick ? ', a quick run that says little' : ''}`,
  `Node ${process.version.slice(1)} on ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unnamed processor'}, ${new Date().toISOString().slice(0, 10)}`,
  ...(left.length === 0 ? [] : [`Not run this time: ${left.join(', ')} (npm run bench:speed -- --only ${left.join(',')})`]),
];
console.log(setting.join('\n'));

const sections: Record<string, Section> = {};
for (const name of chosen) {
  const section = await PARTS[name]?.(bench);
  if (section === undefined) continue;
  sections[name] = section;
  console.log(asText(section));
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
write(args.json, `${JSON.stringify({ setting, sections }, undefined, 1)}\n`);
if (args.doc !== undefined) {
  const intro = [
    '# Speed',
    '',
    'Written by `npm run bench:speed -- --doc docs/SPEED.md`. Times depend on the machine; ratios between things measured in one run carry over.',
    '',
    ...setting.map((line) => `- ${line}`),
    '',
  ];
  write(args.doc, [...intro, ...Object.values(sections).map(asMarkdown)].join('\n'));
}
console.log(`\n${args.json}`);
