/**
 * Throws hostile input at the library and the reader of files, as long as you like, and stops at the first finding.
 *
 * Run: npm run fuzz -- [--seconds N | --executions N] [--seed N]
 */
// @ts-nocheck

import { parseArgs } from 'node:util';
import { Chance } from './chance.js';
import { type Finding, fuzz } from './fuzz.js';

const { values: args } = parseArgs({
  options: { seconds: { type: 'string' }, executions: { type: 'string' }, seed: { type: 'string' } },
});
const seed = args.seed === undefined ? Date.now() >>> 0 : Number(args.seed);
const executions = args.executions === undefined ? Number.POSITIVE_INFINITY : Number(args.executions);
const seconds = args.seconds === undefined ? (args.executions === undefined ? 60 : Number.POSITIVE_INFINITY) : Number(args.seconds);

console.log(`seed ${seed}`);
const start = performance.now();
let said = start;
const elapsed = (): number => (performance.now() - start) / 1000;
const { counts, finding } = await fuzz(new Chance(seed), (done) => {
  if (performance.now() - said > 30_000) {
    said = performance.now();
    console.log(`${done.toLocaleString('en-US')} executions in ${elapsed().toFixed(0)} s`);
  }
  return done < executions && elapsed() < seconds;
});
for (const [name, count] of counts) console.log(`${count.toLocaleString('en-US').padStart(12)}  ${name}`);
const total = [...counts.values()].reduce((a, b) => a + b, 0);
console.log(
  `${total.toLocaleString('en-US')} executions in ${elapsed().toFixed(0)} s, seed ${seed}: ${finding === undefined ? 'no finding' : 'a finding'}`,
);
if (finding !== undefined) {
  show(finding);
  process.exitCode = 1;
}

function show({ target, input, problem }: Finding): void {
  console.log(`${target}: ${problem}\n${JSON.stringify(input, (_, v) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v))}`);
}
