/** Validates data/ and prints what to mend, by file and line, then what a person should look at. Run: npm run data:check */
// @ts-nocheck

import { checkData } from './checks.js';
import { loadFacts } from './facts.js';
import { loadData } from './load.js';
import { counts, ordinaryAliases, removedCharacters } from './notes.js';
import { planFaults, readPlans } from './split.js';

const loaded = loadData();
const planned = planFaults(readPlans(), loaded).map((problem) => ({ file: 'packs.yaml', line: 1, entry: 'plan', problem }));
const problems = [...loaded.problems, ...planned, ...checkData(loaded), ...loadFacts(loaded.pack).problems].sort((a, b) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
);
const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
};
list('Counts', counts(loaded));
list('Names that are English words (not a fault by itself)', ordinaryAliases(loaded));
list('Characters that folding removes (not a fault by itself)', removedCharacters(loaded));
list(
  'Problems',
  problems.map((p) => `data/${p.file}:${p.line}  ${p.entry}: ${p.problem}`),
);
const sections = Object.entries(loaded.sections).map(([name, entries]) => `${entries.length} ${name}`);
console.log(`\n${problems.length === 0 ? 'no problems' : `${problems.length} problems`} in ${sections.join(', ')}`);
process.exit(problems.length === 0 ? 0 : 1);
