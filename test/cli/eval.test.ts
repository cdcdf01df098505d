import { writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../../src/cli/evaluation.js';
import { validateWeights } from '../../src/model/weights.js';
import { telltale, tempFile } from './run-cli.js';

vi.setConfig({ testTimeout: 60_000 });

/** Listings whose words tell them apart, but for one counterfeit that says nothing and one genuine one that says too much. */
const ROWS = [
  ...Array.from({ length: 12 }, (_, i) => ({
    id: `c${i}`,
    title: i === 0 ? 'Gucci belt' : `Gucci belt 1:1 mirror quality replica no. ${i}`,
    label: i % 2 === 0 ? 1 : 'counterfeit',
    marketplace: i < 6 ? 'bazaar' : 'kiosk',
  })),
  ...Array.from({ length: 12 }, (_, i) => ({
    id: `g${i}`,
    title: i === 0 ? 'Gucci belt, best replica' : `Leather belt, size ${80 + i}`,
    label: i % 2 === 0 ? 0 : 'genuine',
    marketplace: i < 6 ? 'bazaar' : 'kiosk',
  })),
];
const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const csv = `name,verdict,shop\n${ROWS.map((r) => `"${r.title}",${r.label},${r.marketplace}`).join('\n')}\n`;

describe('telltale eval', () => {
  it('judges labelled listings, as a whole and by slice', async () => {
    const { code, stdout, stderr } = await telltale(['eval', '-', '--by', 'marketplace', '--to', 'json'], lines(ROWS));
    expect([code, stderr]).toEqual([0, '']);
    const evaluation = JSON.parse(stdout) as Evaluation;
    expect(evaluation).toMatchObject({ rows: 24, counterfeit: 12, sources: 2, threshold: 0.5 });
    expect(evaluation.atThreshold).toMatchObject({ flagged: 12, recall: 11 / 12, precision: 11 / 12, falsePositiveRate: 1 / 12 });
    expect(evaluation.slices.map(({ field, value, flagging }) => [field, value, flagging.rows, flagging.recall])).toEqual([
      ['marketplace', 'bazaar', 12, 5 / 6],
      ['marketplace', 'kiosk', 12, 1],
    ]);
    expect(evaluation.measures.averagePrecision).toBeGreaterThan(0.8);
  });

  it('gives the report of the benchmark: intervals by row and source, calibration, sources, signals, and what went wrong', async () => {
    const { stdout } = await telltale(['eval', '-', '--to', 'json'], lines(ROWS));
    const e = JSON.parse(stdout) as Evaluation & { versions: Record<string, string> };
    expect(Object.keys(e.versions)).toEqual(['library', 'data', 'model']);
    for (const key of ['averagePrecision', 'rocAucToFpr1', 'macroRecall', 'worstFalsePositiveRate', 'thresholdAtFpr1'] as const) {
      expect(e.intervals[key], key).toHaveLength(2);
      expect(e.sourceIntervals?.[key], key).toHaveLength(2);
    }
    expect(e.measures.thresholdAtFpr1).toBeGreaterThan(0);
    expect(e.measures.thresholdAtFpr1).toBeLessThan(1);
    expect(e.curve.at(-1)).toMatchObject({ recall: 1, falsePositiveRate: 1, flagged: 24 });
    expect(e.reliability.reduce((sum, bin) => sum + bin.mass, 0)).toBeCloseTo(1, 9);
    expect(Object.keys(e.bySource.recall).sort()).toEqual(['bazaar', 'kiosk']);
    const admission = e.signals.find((s) => s.id === 'phrase/admission');
    expect(admission).toMatchObject({ counterfeit: 11, innocent: 1, precision: 11 / 12, recall: 11 / 12 });
    expect(admission?.lift).toBeCloseTo(11 / 6, 9);
    expect(admission?.worth).not.toBeNaN();
    expect(e.falseAlarms.map((r) => [r.line, r.title, r.found[0]?.id])).toEqual([[13, 'Gucci belt, best replica', 'phrase/admission']]);
    expect(e.misses.map((r) => [r.line, r.title, r.found])).toEqual([[1, 'Gucci belt', []]]);
  });

  it('says what the data is too small to tell', async () => {
    const { stdout } = await telltale(['eval', '-'], lines(ROWS.map(({ marketplace: _, ...row }) => row)));
    for (const part of [
      'warning: only 12 listings are labelled counterfeit; with fewer than 200 look at the intervals',
      'warning: figures at a false-positive rate of 0.1 % stand on fewer than ten of the 12 innocent listings',
      'warning: a label comes from one source',
      'worst false alarms at the threshold:\n    line     13',
      'phrase/admission',
    ])
      expect(stdout).toContain(part);
    const { stdout: many } = await telltale(['eval', '-', '--to', 'json'], lines(Array.from({ length: 420 }, () => ROWS).flat()));
    expect((JSON.parse(many) as Evaluation).warnings).toEqual([
      'figures at a false-positive rate of 0.1 % stand on fewer than ten of the 5040 innocent listings',
    ]);
  });

  it('reads CSV with columns of any name, and writes for people', async () => {
    const { code, stdout } = await telltale(
      ['eval', '-', '--from', 'csv', '--map', 'title=name,label=verdict,marketplace=shop', '--by', 'marketplace'],
      csv,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^24 listings, 12 labelled counterfeit, 2 sources; prior 0.05/);
    for (const part of ['average precision', 'expected calibration error', 'flagged from 0.5 on: 12 of 24 flagged', 'kiosk'])
      expect(stdout).toContain(part);
  });

  it('answers targets with a threshold, or says that none attains them', async () => {
    const args = [
      'eval',
      '-',
      '--target',
      'precision=0.9',
      '--target',
      'fpr=0.01',
      '--target',
      'review=5/day',
      '--target',
      'precision=0.99',
    ];
    const upside = ROWS.map((r) => ({ ...r, label: r.id === 'g0' || r.label === 1 || r.label === 'counterfeit' ? 1 : 0 }));
    const { stdout } = await telltale(args, lines(upside));
    expect(stdout).toMatch(/precision of 0.9 or more: flag from 0\.\d+ on \[.*\n {2}finds 0\.9\d+ .* and misses 1;/);
    expect(stdout).toMatch(/false-positive rate of 0.01 or less: flag from/);
    const swapped = ROWS.map((r) => ({ ...r, label: r.label === 1 || r.label === 'counterfeit' ? 0 : 1 }));
    const { stdout: never } = await telltale(args, lines(swapped));
    expect(never).toContain('precision of 0.9 or more: not attainable on this data');
    const review = JSON.parse((await telltale([...args, '--to', 'json'], lines(ROWS))).stdout) as Evaluation;
    expect(review.targets[2]?.point?.flagged ?? 0).toBeLessThanOrEqual(5);
  });

  it('compares with other weights and with one more pack, listing what changes sides', async () => {
    const file = tempFile('labelled.jsonl', lines(ROWS));
    const { stdout: fitted } = await telltale(['fit', file, '--name', 'mute']);
    const mute = JSON.parse(fitted);
    for (const id of Object.keys(mute.weights)) if (id.startsWith('phrase/')) mute.weights[id].weight = 0;
    const weights = tempFile('mute.json', JSON.stringify(mute));
    const { code, stdout } = await telltale(['eval', file, '--against', weights]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/against .*mute.json:\n {2}before: 12 of 24 flagged.*\n {2}after: {2}0 of 24 flagged/);
    expect(stdout).toMatch(/flagged no more: 12, rightly 1/);
    const pack = tempFile(
      'belts.yaml',
      'name: belts\nversion: "1"\nphrases:\n  - { term: no. 3, language: en, kind: denial, strength: 1, means: a test, source: [GK] }\n',
    );
    const { stdout: same, stderr } = await telltale(['eval', file, '--against', pack]);
    expect(stderr).toBe('');
    expect(same).toContain('before: 12 of 24 flagged');
  });

  it.each([
    [['--target', 'recall=1'], /"recall=1" is no target; allowed: precision=0.9, fpr=0.001 or review=200\/day/],
    [['--target', 'precision=2'], /is no target/],
    [['--threshold', '7'], /a number from 0 to 1/],
    [['--by', ','], /names of fields/],
    [['--against', 'x.json'], /give a file instead of standard input/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await telltale(['eval', '-', ...args], lines(ROWS));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('names records without a label, and refuses data with one label only', async () => {
    const { code, stderr } = await telltale(['eval', '-'], lines([...ROWS, { title: 'x' }, { title: 'y', label: 'maybe' }]));
    expect(code).toBe(3);
    expect(stderr).toContain('stdin:25: label: missing; allowed: 1 or 0, counterfeit or genuine');
    expect(stderr).toContain('stdin:26: label: not a label, got "maybe"');
    const { code: one, stderr: why } = await telltale(['eval', '-'], lines(ROWS.slice(0, 12)));
    expect(one).toBe(2);
    expect(why).toContain('12 listings labelled counterfeit and 0 that are not');
  });
});

describe('telltale fit', () => {
  it('writes weights that score and eval accept, and warns of too little data', async () => {
    const file = tempFile('labelled.jsonl', lines(ROWS));
    const { code, stdout, stderr } = await telltale(['fit', file]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning: only 12 listings are counterfeit/);
    const weights = validateWeights(JSON.parse(stdout));
    expect(weights.version).toBe('own-1');
    const own = tempFile('weights.json', stdout);
    const scored = await telltale(['score', '-', '--weights', own], lines(ROWS.slice(0, 1)));
    expect(JSON.parse(scored.stdout).versions.model).toBe('own-1');
  });

  it('moves a weight towards what many listings say', async () => {
    const many = Array.from({ length: 40 }, () => ROWS)
      .flat()
      .map((row, i) => ({ ...row, source: `shop ${i % 3}` }));
    const turned = many.map((r) =>
      r.title.includes('replica') ? { ...r, label: 0 } : r.title.startsWith('Leather') ? { ...r, label: 1 } : r,
    );
    const [plain, contrary] = await Promise.all([many, turned].map((rows) => telltale(['fit', '-'], lines(rows))));
    const weight = (stdout = ''): number => JSON.parse(stdout).weights['phrase/admission'].weight;
    expect(weight(contrary?.stdout)).toBeLessThan(weight(plain?.stdout) - 0.1);
    expect(plain?.stderr).not.toContain('one source');
  });

  it('names the fault of weights that can not be used', async () => {
    const file = tempFile('bad.json', '{"version":"x","caps":{},"weights":{}}');
    const { code, stderr } = await telltale(['score', '-', '--weights', file], lines(ROWS.slice(0, 1)));
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad.json:1: caps.phrase: not a pair of bounds/);
    writeFileSync(file, '{');
    expect((await telltale(['fit', '-', '--weights', file], lines(ROWS))).stderr).toMatch(/not JSON/);
  });
});
