// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { describeFaults, parsePack } from '../../src/cli/pack.js';
import { PackError } from '../../src/errors.js';
import { validatePack } from '../../src/knowledge/validate.js';

async function faults(file: string, text: string): Promise<string[]> {
  const { value, lineOf } = await parsePack(text, file);
  try {
    validatePack(value);
  } catch (error) {
    if (error instanceof PackError) return describeFaults(file, error.faults, lineOf).map((line) => line.split('; allowed:', 1)[0] ?? '');
    throw error;
  }
  return [];
}

const YAML = `name: mine
brands:
  - name: Zork
    tier: luxury
    sells: [bag]
  - name: Bad
    tier: nope
    colour: red
rates:
  date: "2025-12-31"
  usd:
    EUR: 1.17
    eur: 2
oops: 1
`;

describe('parsePack', () => {
  it('finds the lines of faults in YAML', async () => {
    expect(await faults('p.yaml', YAML)).toEqual([
      'p.yaml:7: brands[1].tier: not allowed, got "nope"',
      'p.yaml:6: brands[1].sells: missing, got undefined',
      'p.yaml:8: brands[1].colour: unknown field, got "red"',
      'p.yaml:13: rates.usd.eur: not a rate, got 2',
      'p.yaml:14: oops: unknown section, got 1',
    ]);
  });

  it('finds the lines of faults in JSON, tabs and all', async () => {
    expect(await faults('p.json', '{\n\t"name": "x",\n\t"brands": [\n\t\t{ "name": "A",\n\t\t"tier": 3 }\n\t]\n}')).toEqual([
      'p.json:5: brands[0].tier: not allowed, got 3',
      'p.json:4: brands[0].sells: missing, got undefined',
    ]);
  });

  it('names the line of what is no YAML or JSON', async () => {
    await expect(parsePack('name: x\nbrands: [\n', 'p.yaml')).rejects.toThrow(/^p\.yaml:\d: not YAML: /);
    await expect(parsePack('{\n "name": x\n}', 'p.json')).rejects.toThrow(/^p\.json:2: not JSON: /);
    await expect(parsePack('a: 1\na: 2\n', 'p.yaml')).rejects.toThrow(/^p\.yaml:\d: not YAML: .*unique/);
  });

  it('refuses aliases that multiply', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ].join('\n');
    await expect(parsePack(bomb, 'p.yaml')).rejects.toThrow('p.yaml: not YAML: Excessive alias count');
  });
});
