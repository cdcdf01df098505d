// @ts-nocheck
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Assessment, Level } from '../../src/assessment.js';
import { displayWidth } from '../../src/cli/terminal.js';
import { createWriter, type OutputFormat, type Result, titleOf, type WriteOptions } from '../../src/cli/write.js';

function result(title: string, more: Partial<Assessment> = {}): Result {
  const assessment: Assessment = {
    schemaVersion: 1,
    versions: { library: '0', data: '0', model: '0' },
    score: 0.123456,
    prior: 0.05,
    logOdds: 0,
    baseLogOdds: 0,
    interval: [0, 1],
    level: 'elevated',
    outcome: 'counterfeit-suspected',
    outcomeReason: 'The signs of a counterfeit prevail.',
    runnerUp: 'nothing-found',
    brands: [],
    item: { offer: 'article', certainty: 1, quantity: 1 },
    signals: [],
    abstentions: [],
    ...more,
  };
  return { title, assessment };
}

const signal = (id: string, contribution: number, message = `${id}.`, suppressedBy?: string): Assessment['signals'][number] => ({
  id,
  family: 'phrase',
  weight: 1,
  strength: 1,
  contribution,
  params: {},
  message,
  evidence: [],
  ...(suppressedBy !== undefined && { suppressedBy }),
});

const mention = (brand: string): Assessment['brands'][number] => ({
  brand,
  field: 'title',
  start: 0,
  end: 1,
  text: 'x',
  match: 'name',
  similarity: 1,
  role: 'subject',
});

async function write(format: OutputFormat, results: readonly Result[], options: Partial<WriteOptions> = {}): Promise<string> {
  const writer = await createWriter(format, { toTerminal: false, color: false, width: 100, ...options });
  const { before, between, after, none } = writer.frame;
  // In one piece and in many it is the same.
  const [whole, pieces] = [writer.rows(results), results.map((r) => writer.rows([r])).join(between)];
  expect(pieces).toBe(whole);
  return results.length === 0 ? none : before + pieces + after;
}

describe('CSV', () => {
  const cells = async (r: Result, options?: Partial<WriteOptions>): Promise<string[]> =>
    (parse(await write('csv', [r], options)) as string[][])[1] ?? [];

  it('has one row a listing below a header', async () => {
    const text = await write('csv', [
      result('A, "b"', {
        id: '7',
        brands: [mention('Nike'), mention('Nike'), mention('Dior')],
        signals: [signal('a/b', 2, 'One.'), signal('c/d', -1, 'Two.')],
      }),
    ]);
    expect(text).toBe(
      'id,title,score,level,outcome,brands,reasons\n7,"A, ""b""",0.1235,elevated,counterfeit-suspected,"Nike, Dior",One. Two.\n',
    );
  });

  it('has a header even without listings', async () => {
    expect(await write('csv', [])).toBe('id,title,score,level,outcome,brands,reasons\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('keeps %j from being a formula', async (evil) => {
    const [id, title, , , , brands, reasons] = await cells(
      result(evil, { id: evil, brands: [mention(evil)], signals: [signal('a/b', 1, evil)] }),
    );
    expect([id, title, brands, reasons]).toEqual([`'${evil}`, `'${evil}`, `'${evil}`, `'${evil}`]);
  });

  it('quotes what a spreadsheet with another delimiter would cut', async () => {
    expect(await write('csv', [result('a;=1+1')])).toContain('"a;=1+1"');
  });

  it('leaves numbers numbers', async () => {
    expect((await cells(result('a', { score: 0.00001 })))[2]).toBe('0');
    expect((await cells(result('a', { score: 0.98765 })))[2]).toBe('0.9877');
  });

  it('keeps the text as it is in a file and makes it safe on a terminal', async () => {
    expect((await cells(result('a\u001b[2J')))[1]).toBe('a\u001b[2J');
    expect((await cells(result('a\u001b[2J'), { toTerminal: true }))[1]).toBe('a␛[2J');
  });
});

describe('JSON', () => {
  it('is an array of assessments, or one a line', async () => {
    const results = [result('a', { id: '1' }), result('b', { id: '2' })];
    expect(JSON.parse(await write('json', results))).toEqual(results.map((r) => r.assessment));
    expect(JSON.parse(await write('json', []))).toEqual([]);
    const lines = (await write('jsonl', results)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(results.map((r) => r.assessment));
  });
});

describe('table', () => {
  const COLUMN = /counterfeit-suspected {2}(.*)$/;

  it('aligns wide letters, cuts titles and stays within the terminal', async () => {
    const titles = [
      'Plain',
      'ロレックス デイトナ N級品 最高品質 箱付き 本物と見分けがつきません',
      'x'.repeat(300),
      '샤넬 보이백',
      '😀😀😀',
      'é'.repeat(100),
    ];
    for (const width of [80, 100, 173]) {
      const lines = (
        await write(
          'table',
          titles.map((t) => result(t, { brands: [mention('Nike')], signals: [signal('a/b', 2), signal('c/d', -1)] })),
          { width },
        )
      )
        .trimEnd()
        .split('\n');
      expect(lines).toHaveLength(titles.length + 1);
      const starts = lines.slice(1).map((line) => displayWidth(line.slice(0, line.indexOf('Nike'))));
      expect(new Set(starts).size).toBe(1);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('shows the reasons that moved the score, without suppressed ones', async () => {
    const text = await write('table', [result('t', { signals: [signal('a/b', 2.04), signal('e/f', 0, '', 'a/b'), signal('c/d', -1)] })], {
      width: 200,
    });
    expect(text).toContain('a/b +2.0, c/d -1.0');
  });

  it('lets nothing from a listing steer the terminal', async () => {
    const text = await write('table', [result('a\u001b[31mb\u202e\nc', { brands: [mention('\u001b]0;x')] })]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text.trimEnd().split('\n')[1]).toMatch(COLUMN);
  });

  it('colours levels only when asked', async () => {
    const levels: Level[] = ['minimal', 'low', 'elevated', 'high', 'critical'];
    const rows = levels.map((level) => result('t', { level }));
    expect(await write('table', rows)).not.toContain('\u001b');
    expect(await write('table', rows, { color: true })).toContain('\u001b[31mcritical');
  });

  it('draws a long list in parts that line up', async () => {
    const lines = (
      await write(
        'table',
        Array.from({ length: 500 }, (_, i) => result(`title ${i}`)),
      )
    )
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(501);
    expect(lines[500]).toContain('title 499');
    expect(new Set(lines.slice(1).map((line) => line.indexOf('title'))).size).toBe(1);
  });
});

describe('titleOf', () => {
  it('is the title, or the start of the description, of anything', () => {
    expect(titleOf({ title: 'a', description: 'b' })).toBe('a');
    expect(titleOf({ title: ' ', description: 'b' })).toBe('b');
    for (const value of [null, 1, 'x', [], { title: 3 }]) expect(titleOf(value)).toBe('');
  });
});
