// @ts-nocheck
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createScorer, type Pack, validatePack } from '../../src/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const pack: Pack = validatePack(parse(readFileSync(`${ROOT}examples/own-pack.yaml`, 'utf8')));

const run = (file: string, input: string) => spawnSync(process.execPath, [file], { cwd: ROOT, input, encoding: 'utf8' });

describe('examples/own-pack.yaml', () => {
  const own = createScorer({ packs: [pack] });
  const builtIn = createScorer();
  const cheap = { title: 'Fjellvik jacket, new with tags', price: 'US $59' };
  const ids = (listing: object): string[] => own.score(listing).signals.map(({ id }) => id);

  test('holds three sellers, a price list and two phrases', () => {
    expect(pack.authorized).toHaveLength(3);
    expect(pack.phrases).toHaveLength(2);
    expect(pack.prices?.length).toBeGreaterThan(1);
  });

  test('makes its brand known', () => {
    expect(builtIn.score(cheap).brands).toEqual([]);
    expect(own.score(cheap).brands.map(({ brand }) => brand)).toEqual(['Fjellvik']);
  });

  test('judges prices by its list', () => {
    expect(ids(cheap)).toContain('price/below-genuine');
    expect(ids({ ...cheap, price: 'US $430' })).toContain('price/like-genuine');
  });

  test('knows its sellers, by name and by id', () => {
    for (const seller of [{ name: 'nordic-outdoor-gmbh' }, { id: '88213' }]) {
      expect(ids({ ...cheap, seller })).toContain('seller/authorised');
      expect(own.score({ ...cheap, seller }).score).toBeLessThan(own.score({ ...cheap, seller: { name: 'another' } }).score);
    }
  });

  test('finds its phrases, and lets innocent ones be', () => {
    expect(ids({ title: 'Fjellvik jacket, fjord factory', price: 'US $59' })).toContain('phrase/batch');
    expect(
      own.score({ title: 'Fjellvik jacket, bought on a fjord factory tour' }).signals.filter(({ contribution }) => contribution > 0),
    ).toEqual([]);
  });
});

describe('examples/stream.mjs', () => {
  const suspicious = '{"id":"a","title":"Rolex superclone 1:1","price":"US $99"}';

  test('writes the suspicious listing and passes the plain one over', () => {
    const { status, stdout, stderr } = run('examples/stream.mjs', `${suspicious}\n{"id":"b","title":"Wooden spoon"}\n\n`);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a']);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('tells where a broken record stands and goes on', () => {
    const { status, stdout, stderr } = run('examples/stream.mjs', `{broken\n{"title":7}\n${suspicious}\n`);
    expect(stderr).toMatch(/^line 1: .*\nline 2: not a listing: title/);
    expect([status, stdout.split('\n').length]).toEqual([0, 2]);
  });
});
