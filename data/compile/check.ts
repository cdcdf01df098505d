/** Validates data/ and prints what to mend, by file and line. Run: npm run data:check */
import { checkData } from './checks.js';
import { loadData } from './load.js';

const loaded = loadData();
const problems = [...loaded.problems, ...checkData(loaded)].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
for (const p of problems) console.log(`data/${p.file}:${p.line}  ${p.entry}: ${p.problem}`);
const counts = Object.entries(loaded.sections).map(([name, list]) => `${list.length} ${name}`);
console.log(`${problems.length === 0 ? 'no problems' : `${problems.length} problems`} in ${counts.join(', ')}`);
process.exit(problems.length === 0 ? 0 : 1);
