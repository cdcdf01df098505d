// @ts-nocheck
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readme } from '../../docs/readme.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('README.md', () => {
  test('shows the examples as they are and what they print; if not, run: npm run build && npx tsx docs/readme.ts', () => {
    const { actual, expected, blocks } = readme();
    expect(blocks).toBeGreaterThanOrEqual(4);
    expect(actual).toBe(expected);
  });

  test('has a row for every option, and none for an option that does not exist', () => {
    const source = /interface ScorerOptions \{([\s\S]*?)\n\}/.exec(read('src/scorer.ts'))?.[1] ?? '';
    const options = [...source.matchAll(/^ {2}readonly (\w+)\?/gm)].map((match) => match[1]);
    const section = /## Options\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
    const rows = [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(options.length).toBeGreaterThan(3);
    expect(rows).toEqual(options);
  });

  test('names only scripts that package.json has', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
    const known = new Set([...scripts, 'ci', 'install', 'test']);
    for (const document of DOCUMENTS) {
      for (const [, name = ''] of read(document).matchAll(/npm run ([\w:-]+)/g))
        expect.soft(known.has(name), `${document}: npm run ${name}`).toBe(true);
    }
  });
});

describe.each(DOCUMENTS)('%s', (document) => {
  test('links only to files that exist', () => {
    for (const [, target = ''] of read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)) {
      expect.soft(existsSync(join(ROOT, dirname(document), target)), target).toBe(true);
    }
  });
});
