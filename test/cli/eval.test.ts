import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/cli/comparison.js';
import type { Evaluation } from '../../src/cli/evaluation.js';
import { FIGURE_NAMES, type Figures } from '../../src/evaluate/report.js';
import { validateWeights } from '../../src/model/weights.js';
import { finished, start, telltale, tempFile } from './run-cli.js';

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

  it.each(['text', 'json'])('lets nothing from the name of a field or a source steer the terminal (%s)', async (to) => {
    const name = '\u001b[2J\u009b31m\u202e';
    const { code, stdout } = await telltale(['eval', '-', '--by', name, '--to', to], lines(ROWS.map((row) => ({ ...row, source: name }))));
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout.replace(/\u001b\[\d*m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('takes names that every object has for sources and fields as any others', async () => {
    const rows = ROWS.map((row) => ({
      ...row,
      source: row.marketplace === 'kiosk' ? 'kiosk' : row.label === 1 ? 'constructor' : 'toString',
    }));
    const { stdout } = await telltale(
      ['eval', '-', '--by', 'constructor.name'],
      lines(rows.filter(({ label }) => typeof label === 'number')),
    );
    expect(stdout).toMatch(/constructor\W+0\.667\W+–/);
    expect(stdout).toMatch(/toString\W+–\W+0\.000/);
    expect(stdout).toMatch(/constructor\.name\W+\(none\)/);
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

/** Names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', end] of html.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (end === '/' || name === 'meta') continue;
    if (close === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

/** Cells of the tables of a page, by the heading above them; the first row is the head. */
function tablesOf(html: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  let heading = '';
  for (const element of parseHTML(html).document.querySelectorAll('h2, h3, table')) {
    if (element.tagName !== 'TABLE') heading = element.textContent ?? '';
    else
      tables.set(
        `${heading}${tables.has(heading) ? ', listings' : ''}`,
        [...element.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
  }
  return tables;
}

// An installed tarball has not the packages that draw.
describe.skipIf(process.env.TELLTALE_CLI !== undefined)('telltale eval --html', () => {
  const hostile = `<script>alert(1)</script> & "Gucci" \u202ebelt, best replica ${'and so on '.repeat(20)}`;
  const rows = [...ROWS, { id: 'x', title: hostile, label: 0, marketplace: '<b>fair</b>' }];

  it('writes a page with the figures of the JSON, which opens offline and runs nothing that a listing says', async () => {
    const listings = lines(rows);
    const file = tempFile('page.jsonl', listings);
    const page = tempFile("it's a page.html", '');
    const args = ['eval', file, '--by', 'marketplace', '--target', 'precision=0.9', '--target', 'review=1/day', '--html', page];
    const { code, stdout, stderr } = await telltale([...args, '--to', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    const e = JSON.parse(stdout) as Evaluation & { dataHash: string };
    const html = readFileSync(page, 'utf8');

    expect(unbalanced(html.replace(/<style>[\s\S]*?<\/style>/g, ''))).toEqual([]);
    expect(html.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/<script|<b>|\b(src|href)=|https?:|url\(|@import|\u202e/i);
    expect(html.match(/<figure>/g)).toHaveLength(5);
    expect(html).not.toMatch(/NaN|undefined|\[object/);

    expect(e.dataHash).toBe(createHash('sha256').update(listings).digest('hex'));
    const { document } = parseHTML(html);
    expect(document.querySelector('pre')?.textContent?.split('\n')).toEqual([
      `telltale ${args.slice(0, -1).join(' ')} '${page.replace("'", "'\\''")}' --to json`,
      expect.stringContaining(`node ${process.version}`),
      `data ${e.dataHash}`,
    ]);

    const tables = tablesOf(html);
    for (const [head = [], ...body] of tables.values()) expect(new Set(body.map((row) => row.length))).toEqual(new Set([head.length]));
    const cellsOf = (heading: string, name: string): string[] => tables.get(heading)?.find(([first]) => first === name) ?? [];
    const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
    for (const [key, name] of Object.entries(FIGURE_NAMES) as [keyof Figures, string][])
      expect(cellsOf('Measures', name).slice(1, 3)).toEqual([
        e.measures[key].toFixed(3),
        e.intervals[key].map((x) => x.toFixed(3)).join('–'),
      ]);
    expect(cellsOf('Measures', 'Brier score')[1]).toBe(e.brierScore.toFixed(3));
    for (const { field, value, flagging } of e.slices) {
      const [, listings_, counterfeit, flagged, , , recall] = cellsOf('Flagged from 0.5 on', `${field}: ${value}`);
      expect([listings_, counterfeit, flagged, recall]).toEqual([
        ...[flagging.rows, flagging.counterfeit, flagging.flagged].map(String),
        flagging.counterfeit === 0 ? '–' : percent(flagging.recall),
      ]);
    }
    expect(
      tables
        .get('Thresholds for a goal')
        ?.slice(1)
        .map(([, threshold]) => threshold),
    ).toEqual([e.targets[0]?.point?.threshold.toFixed(3), 'not attainable on this data']);
    const admission = e.signals.find((s) => s.id === 'phrase/admission');
    expect(cellsOf('Signals', 'phrase/admission').slice(2, 5)).toEqual([
      String(admission?.counterfeit),
      String(admission?.innocent),
      percent(admission?.precision ?? Number.NaN),
    ]);
    const alarms = tables.get(`False alarms: ${e.falseAlarms.length}, listings`)?.slice(1) ?? [];
    expect(alarms.map(([line]) => line)).toEqual(e.falseAlarms.map(({ line }) => String(line)));
    const title = alarms.find(([line]) => line === '25')?.[1] ?? '';
    expect(title).toMatch(/^<script>alert\(1\)<\/script> & "Gucci" \ufffdbelt, best replica .*…$/);
    expect(title.length).toBeLessThan(80);
  });

  it('draws what it is held against beside it, and lists what changes sides', async () => {
    const file = tempFile('held.jsonl', lines(rows));
    const mute = JSON.parse((await telltale(['fit', file])).stdout);
    for (const id of Object.keys(mute.weights)) if (id.startsWith('phrase/')) mute.weights[id].weight = 0;
    const weights = tempFile('mute.json', JSON.stringify(mute));
    const page = tempFile('against.html', '');
    const { stdout } = await telltale(['eval', file, '--against', weights, '--html', page, '--to', 'json']);
    const { change } = JSON.parse(stdout) as { change: Change };
    const html = readFileSync(page, 'utf8');
    const tables = tablesOf(html);
    const against = [...tables].find(([heading]) => heading.startsWith('Against '))?.[1];
    expect(against?.slice(1).map((row) => [row[0], row[3]])).toEqual([
      ['before', String(change.before.flagged)],
      ['after', String(change.after.flagged)],
    ]);
    expect(
      tables
        .get(`Flagged no more: ${change.cleared.length}, rightly 2`)
        ?.slice(1)
        .map(([line]) => line),
    ).toEqual(change.cleared.map(({ line }) => String(line)));
    const curves = [...parseHTML(html).document.querySelectorAll('figure')].slice(0, 2);
    for (const curve of curves) expect(curve.querySelectorAll('g[aria-label="line"]')).toHaveLength(2);
  });

  it('names the command that installs what draws, where it is not installed', async () => {
    const hook = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) => {
        if (name !== '@observablehq/plot') return next(name, context);
        throw Object.assign(new Error('no such package'), { code: 'ERR_MODULE_NOT_FOUND' });
      }\`));`;
    const file = tempFile('bare.jsonl', lines(rows));
    const page = `${file}.html`;
    const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
    const { code, stdout, stderr } = await finished(start(['eval', file, '--html', page], { nodeArgs }));
    expect([code, stdout, existsSync(page)]).toEqual([2, '', false]);
    expect(stderr).toMatch(/^telltale: --html draws with .* npm install @observablehq\/plot linkedom\n$/);
    // Whoever wants no page needs none of it.
    expect((await finished(start(['eval', file], { nodeArgs }))).code).toBe(0);
  });

  it('says where it can not write', async () => {
    const { code, stderr } = await telltale(['eval', '-', '--html', '/nowhere/at/all.html'], lines(rows));
    expect(code).toBe(2);
    expect(stderr).toContain('--html: cannot write /nowhere/at/all.html');
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
    expect((await telltale(['fit', file, '--name', 'a\u009b31m'])).stdout).toContain('"version": "a\\u009b31m"');
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
