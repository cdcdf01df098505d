/**
 * Writes the examples' code and their real output into README.md, so that neither can go stale; a test holds them equal.
 *
 * Under `<!-- file: PATH -->` the next fenced block becomes the file; under `<!-- output: COMMAND -->` what the command prints.
 * Needs a build. Run: npx tsx docs/readme.ts
 */
// @ts-nocheck

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = `${ROOT}README.md`;

const BLOCK = /(<!-- (file|output): (.+) -->\n```\w*\n)(?:[\s\S]*?\n)??(```\n)/g;

function contentOf(kind: string, what: string): string {
  if (kind === 'file') return readFileSync(`${ROOT}${what}`, 'utf8');
  const [program = '', ...args] = what.split(' ');
  return execFileSync(program === 'node' ? process.execPath : program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** README.md as it stands, and as it should. */
export function readme(): { readonly actual: string; readonly expected: string; readonly blocks: number } {
  const actual = readFileSync(README, 'utf8');
  let blocks = 0;
  const expected = actual.replace(BLOCK, (_, before: string, kind: string, what: string, after: string) => {
    blocks++;
    return `${before}${contentOf(kind, what).trimEnd()}\n${after}`;
  });
  return { actual, expected, blocks };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { expected, blocks } = readme();
  writeFileSync(README, expected);
  console.log(`README.md: ${blocks} blocks`);
}
