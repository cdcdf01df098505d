import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../src/assessment.js';
import { VERSION } from '../../src/version.js';
import { finished, peakMemory, shell, spawned, start, telltale, tempFile } from './run-cli.js';

// Some tests start processes, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

vi.mock('../../src/scorer.js', async (importOriginal) => (await import('./one-scorer.js')).remembering(await importOriginal()));

const DEMO = fileURLToPath(new URL('../../data/samples/demo.csv', import.meta.url));

const EVIL = { id: 'evil', title: 'Rolex Submariner 1:1 replica superclone, AAA mirror quality', price: 'US $99', seller: { name: 'x' } };
const PLAIN = { id: 'plain', title: 'Wooden spoon, hand carved', description: 'Beech wood, 30 cm.' };
const TWO = `${JSON.stringify(PLAIN)}\n${JSON.stringify(EVIL)}\n`;

const assessments = (stdout: string): Assessment[] =>
  stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Assessment]));
const ids = (stdout: string): (string | undefined)[] => assessments(stdout).map(({ id }) => id);

/** What steers a terminal, other than the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
const STEERS = '\u001b[2J\u001b]0;x\u0007\u202e\u009b31m';

describe('telltale', () => {
  it('prints its version and its help with examples', async () => {
    expect(await telltale(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    for (const args of [['--help'], ['score', '--help'], ['explain', '--help']]) {
      const { code, stdout, stderr } = await telltale(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Examples:\n  $ telltale ');
    }
  });

  it.each([
    [[]],
    [['scroe']],
    [['score', DEMO, '--nonsense']],
    [['score', DEMO, '--to', 'xml']],
    [['score', DEMO, '--top', '0']],
    [['score', DEMO, '--min-score', '2']],
    [['score', DEMO, '--prior', '1']],
    [['score', DEMO, '--fail-on', 'awful']],
    [['score', DEMO, '--map', 'price']],
    [['score', DEMO, '--map', 'price=nowhere']],
    [['score', 'no-such-file.csv']],
    [['score', fileURLToPath(new URL('.', import.meta.url))]],
    [['score', DEMO, '--pack', 'no-such-pack.yaml']],
    [['explain']],
    [['explain', DEMO, '--id', 'nobody']],
    [['explain', DEMO, '--line', '1']],
    [['explain', DEMO, '--line', '999']],
    [['explain', DEMO, '--line', '2', '--id', 'd01']],
    [['pack', 'check', 'no-such-pack.yaml']],
  ])('ends with 2 and a reason on stderr alone for %j', async (args) => {
    const { code, stdout, stderr } = await telltale(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('internal error');
  });
});

describe('the built command', () => {
  // What the tests below look at inside this process, once each in a process of its own.
  it.each<[string, string[], string, number, RegExp, RegExp]>([
    ['scores', ['score', '-'], TWO, 0, /^\{.*"id":"plain".*\}\n\{.*"id":"evil".*\}\n$/, /^$/],
    ['reaches a level', ['score', '-', '--fail-on', 'critical'], TWO, 1, /"id":"evil"/, /^$/],
    [
      'fails at some records',
      ['score', '-'],
      `${TWO}oops\n`,
      3,
      /"id":"evil"/,
      /^telltale: stdin:3: not JSON.*\n.*1 of 3 records failed\n$/,
    ],
    ['refuses wrong use', ['score', DEMO, '--to', 'xml'], '', 2, /^$/, /^error: .*xml/],
    ['draws a table', ['score', DEMO, '--to', 'table'], '', 0, /^score +level.*\n(.+\n){24}$/, /^$/],
    ['writes CSV', ['score', DEMO, '--to', 'csv'], '', 0, /^id,title,score.*\nd01,/, /^$/],
    ['explains', ['explain', '-'], TWO, 0, /Wooden spoon[\s\S]*log-odds = /, /^$/],
  ])('%s', async (_what, args, input, code, stdout, stderr) => {
    expect(await spawned(args, input)).toEqual({ code, stdout: expect.stringMatching(stdout), stderr: expect.stringMatching(stderr) });
  });

  it('checks a pack, and says so by its code', async () => {
    const pack = tempFile('own.yaml', 'brands:\n  - name: Zork\n    tier: luxury\n    sells: [bag]\n');
    expect((await spawned(['pack', 'check', pack])).code).toBe(0);
    expect((await spawned(['pack', 'check', 'no-such-pack.yaml'])).code).toBe(2);
  });
});

describe('a fault that nobody catches', () => {
  it('does not end with the code of a level that was reached', async () => {
    // As soon as somebody would catch it, or after a while.
    const fail = `const fail=()=>{throw new Error('out of luck')};setTimeout(fail,5000);`;
    const hook = `data:text/javascript,${fail}process.on('newListener',(name)=>name==='uncaughtException'%26%26setImmediate(fail))`;
    const { code, stdout, stderr } = await finished(start(['score', '-'], { nodeArgs: ['--import', hook] }));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^telltale: internal error \(please report this\): Error: out of luck.*\n$/);
  });
});

describe.skipIf(process.platform === 'win32')('output that is lost', () => {
  it.each([
    [['--to', 'jsonl']],
    [['--to', 'json', '--jobs', '2']],
    [['--to', 'csv', '--jobs', '2']],
    [['--top', '3']],
    [['--top', '3', '--jobs', '2']],
  ])('ends score %j with 2', async (options) => {
    const { code, stderr } = await shell('"$@" > /dev/full', 'score', DEMO, ...options);
    expect([code, stderr]).toEqual([2, 'telltale: cannot write the output: ENOSPC: no space left on device, write\n']);
  });

  it.each([[['explain', DEMO]], [['pack', 'check', tempFile('none.json', '{}')]], [['--help']], [['score', '--help']], [['--version']]])(
    'ends %j with 2',
    async (args) => {
      const { code, stderr } = await shell('"$@" > /dev/full', ...args);
      expect([code, stderr]).toEqual([2, 'telltale: cannot write the output: ENOSPC: no space left on device, write\n']);
    },
  );

  it('is known when a disk takes only the beginning of the last piece', async () => {
    // A limit of one block stands for the disk that is full after it.
    const { code, stderr } = await shell(`ulimit -f 1; "$@" > '${tempFile('part.jsonl', '')}'`, 'score', DEMO);
    expect([code, stderr]).toEqual([2, 'telltale: cannot write the output: EFBIG: file too large, write\n']);
  });

  it('is no fault where the reader left', async () => {
    for (const args of [['--help'], ['explain', DEMO], ['pack', 'check', tempFile('none.json', '{}')]]) {
      const { code, stderr } = await shell('{ "$@"; echo "ended with $?" >&2; } | :', ...args);
      expect([code, stderr]).toEqual([0, 'ended with 0\n']);
    }
  });
});

describe('telltale score', () => {
  it('scores JSON Lines from standard input, in order, one assessment a line', async () => {
    const { code, stdout, stderr } = await telltale(['score', '-'], TWO);
    expect([code, stderr]).toEqual([0, '']);
    const [plain, evil] = assessments(stdout);
    expect([plain?.id, evil?.id]).toEqual(['plain', 'evil']);
    expect(evil?.schemaVersion).toBe(1);
    expect(evil?.score).toBeGreaterThan(plain?.score ?? 1);
    expect(await telltale(['score'], TWO)).toEqual({ code, stdout, stderr });
  });

  it('gives the same for an array, for JSON Lines and for gzip', async () => {
    const { stdout } = await telltale(['score', '-'], TWO);
    const array = JSON.stringify([PLAIN, EVIL], undefined, 2);
    const files = [
      tempFile('two.json', array),
      tempFile('two.jsonl', `\ufeff${TWO}`),
      tempFile('two.json.gz', gzipSync(array)),
      tempFile('lines.json', TWO),
    ];
    for (const file of files) expect(await telltale(['score', file])).toEqual({ code: 0, stdout, stderr: '' });
    expect((await telltale(['score', '-'], array)).stdout).toBe(stdout);
    expect((await telltale(['score', tempFile('two.txt', array), '--from', 'json'])).stdout).toBe(stdout);
  });

  it('reads CSV, with --map for columns of other names', async () => {
    const { code, stdout, stderr } = await telltale(['score', DEMO]);
    expect([code, stderr]).toEqual([0, '']);
    expect(ids(stdout)).toEqual(Array.from({ length: 24 }, (_, i) => `d${String(i + 1).padStart(2, '0')}`));
    const csv = '\ufeffname,cost,currency,maker\nRolex Submariner,"1.299,00",EUR,Rolex\n';
    const mapped = assessments(
      (await telltale(['score', '-', '--from', 'csv', '--map', 'title=name,price=cost', '--map', 'brand=maker'], csv)).stdout,
    );
    const direct = assessments(
      (
        await telltale(
          ['score', '-'],
          JSON.stringify({ title: 'Rolex Submariner', price: { amount: 1299, currency: 'EUR' }, brand: 'Rolex' }),
        )
      ).stdout,
    );
    expect(mapped).toEqual(direct);
  });

  it('says one line for a bad record, counts them at the end and scores the rest', async () => {
    const { code, stdout, stderr } = await telltale(
      ['score', '-'],
      `${JSON.stringify(PLAIN)}\n{oops\n\n{"title":1,"price":"x"}\n7\n${JSON.stringify(EVIL)}\n`,
    );
    expect(code).toBe(3);
    expect(ids(stdout)).toEqual(['plain', 'evil']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^telltale: stdin:2: not JSON: /);
    expect(lines[1]).toMatch(/^telltale: stdin:4: title: not a string, got 1; allowed: .* \| price: /);
    expect(lines[2]).toMatch(/^telltale: stdin:5: listing: not an object, got 7; /);
    expect(lines[3]).toBe('telltale: 3 of 5 records failed');
  });

  it('fails rows of CSV by their line', async () => {
    const { code, stdout, stderr } = await telltale(
      ['score', '-', '--from', 'csv'],
      'id,title,price,currency\n1,"a\nb",5,USD\n2,c,cheap,USD\n3,d\n4,e,7,USD\n',
    );
    expect(code).toBe(3);
    expect(ids(stdout)).toEqual(['1', '4']);
    expect(stderr).toMatch(
      /^telltale: stdin:4: price: not a price, got "cheap";.*\ntelltale: stdin:5: the row has 2 cells and the header 4\ntelltale: 2 of 4 records failed\n$/,
    );
  });

  it('lets nothing from a bad record steer the terminal', async () => {
    const { stderr } = await telltale(['score', '-'], '\u001b[2J\u009b\u202e\n{"title":"\u202e","price":"\\u001b]0;x"}\n');
    expect(stderr).not.toMatch(STEERING);
  });

  it.each([
    ['an unknown option', ['score', `--x${STEERS}`]],
    ['an unknown command', [STEERS]],
    ['a value that is not allowed', ['score', '--to', STEERS]],
    ['a number that is none', ['score', '--top', STEERS]],
    ['a file that is not there', ['score', `/${STEERS}`]],
    ['a goal that is none', ['eval', '--target', STEERS]],
  ])('lets nothing from %s steer the terminal', async (_what, args) => {
    const { code, stdout, stderr } = await telltale(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(STEERING);
  });

  it('keeps the lines of what is said about an argument', async () => {
    expect((await telltale(['score', '--tip', 'csv'])).stderr).toContain("error: unknown option '--tip'\n(Did you mean --top?)\n");
  });

  it('ends with 1 when a level is reached, even by a listing that is not shown or beside bad records', async () => {
    const level = assessments((await telltale(['score', '-'], JSON.stringify(EVIL))).stdout)[0]?.level ?? '';
    expect((await telltale(['score', '-', '--fail-on', level], TWO)).code).toBe(1);
    expect(await telltale(['score', '-', '--fail-on', level, '--min-score', '1'], TWO)).toEqual({ code: 1, stdout: '', stderr: '' });
    expect((await telltale(['score', '-', '--fail-on', level], `${TWO}oops\n`)).code).toBe(1);
    expect((await telltale(['score', '-', '--fail-on', level], JSON.stringify(PLAIN))).code).toBe(0);
  });

  it('shows the highest first with --top, and only high ones with --min-score', async () => {
    const all = assessments((await telltale(['score', DEMO])).stdout);
    const sorted = [...all].sort((a, b) => b.score - a.score).slice(0, 5);
    expect(assessments((await telltale(['score', DEMO, '--top', '5'])).stdout)).toEqual(sorted);
    expect(assessments((await telltale(['score', DEMO, '--min-score', '0.5'])).stdout)).toEqual(all.filter(({ score }) => score >= 0.5));
  });

  it('writes an array, CSV or a table on request', async () => {
    const lines = assessments((await telltale(['score', DEMO])).stdout);
    expect(JSON.parse((await telltale(['score', DEMO, '--to', 'json'])).stdout)).toEqual(lines);
    const rows: Record<string, string>[] = parse((await telltale(['score', DEMO, '--to', 'csv'])).stdout, { columns: true });
    expect(rows.map(({ id, level }) => [id, level])).toEqual(lines.map(({ id, level }) => [id, level]));
    const table = (await telltale(['score', DEMO, '--to', 'table'])).stdout;
    expect(table.trimEnd().split('\n')).toHaveLength(25);
    expect(table).not.toContain('\u001b');
  });

  it('colours a table unless NO_COLOR or --no-color says otherwise', async () => {
    const args = ['score', DEMO, '--to', 'table'];
    expect((await telltale(args, '', { FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect((await telltale(args, '', { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001b');
    expect((await telltale([...args, '--no-color'], '', { FORCE_COLOR: '1' })).stdout).not.toContain('\u001b');
  });

  it('takes another prior', async () => {
    const [low] = assessments((await telltale(['score', '-', '--prior', '0.01'], JSON.stringify(EVIL))).stdout);
    const [high] = assessments((await telltale(['score', '-', '--prior', '0.5'], JSON.stringify(EVIL))).stdout);
    expect([low?.prior, high?.prior]).toEqual([0.01, 0.5]);
    expect(low?.score).toBeLessThan(high?.score ?? 0);
  });

  it('takes packs', async () => {
    const pack = tempFile('zork.yaml', 'name: zork\nbrands:\n  - name: Zorkington\n    tier: luxury\n    sells: [bag]\n');
    const listing = JSON.stringify({ title: 'Zorkington handbag' });
    expect(assessments((await telltale(['score', '-'], listing)).stdout)[0]?.brands).toEqual([]);
    expect(assessments((await telltale(['score', '-', '--pack', pack], listing)).stdout)[0]?.brands[0]?.brand).toBe('Zorkington');
    const bad = tempFile('bad.yaml', 'brands:\n  - name: Zork\n    tier: luxury\n');
    const { code, stdout, stderr } = await telltale(['score', '-', '--pack', pack, '--pack', bad], listing);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad.yaml:2: brands[0].sells: missing');
  });

  it('reads any bytes and an empty input', async () => {
    expect(await telltale(['score', '-'], '')).toEqual({ code: 0, stdout: '', stderr: '' });
    const bytes = Buffer.concat([Buffer.from('{"title":"bag'), Buffer.from([0xff, 0x00, 0xc3]), Buffer.from('"}')]);
    expect((await telltale(['score', '-'], bytes)).code).toBe(0);
    const utf16 = await telltale(['score', '-'], Buffer.from('\ufefftitle', 'utf16le'));
    expect([utf16.code, utf16.stderr]).toEqual([2, 'telltale: stdin is written in UTF-16; save it as UTF-8\n']);
    const broken = await telltale(['score', tempFile('broken.jsonl.gz', 'not gzip at all')]);
    expect([broken.code, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toMatch(/^telltale: cannot read .*broken\.jsonl\.gz: /);
  });

  it('ends quietly when its reader leaves', async () => {
    const child = start(['score', '-']);
    child.stdin.on('error', () => {});
    const end = finished(child);
    child.stdout.once('data', () => child.stdout.destroy());
    // Stays open and full: only the closed output can end the command.
    child.stdin.write(TWO.repeat(20_000));
    const { code, stderr } = await end;
    expect([code, stderr]).toEqual([0, '']);
  });

  it('keeps to the same memory for ten times the input', async () => {
    const small = await peakMemory(5);
    const large = await peakMemory(50);
    // The heap of a young process still grows a little; holding the input would cost 45 MB and more.
    expect(large - small).toBeLessThan(40);
  });
});

describe('telltale explain', () => {
  it('shows one listing with its evidence underlined and the sum', async () => {
    const { code, stdout, stderr } = await telltale(['explain', '-'], JSON.stringify(EVIL));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(EVIL.title);
    expect(stdout).toContain('^^^');
    expect(stdout).toContain('log-odds');
    expect(stdout).not.toContain('\u001b');
  });

  it('finds a listing by id, by line, or takes the first', async () => {
    const byId = await telltale(['explain', DEMO, '--id', 'd02']);
    expect([byId.code, byId.stderr]).toEqual([0, '']);
    expect(byId.stdout).toContain('Damier Ebene');
    expect(await telltale(['explain', DEMO, '--line', '3'])).toEqual(byId);
    expect((await telltale(['explain', DEMO])).stdout).toContain('mirror quality');
    const array = '[\n{"title":"Red\\n spoon",\n"description":"wood"},\n{"title":"Blue spoon"}]';
    expect((await telltale(['explain', '-', '--line', '3'], array)).stdout).toContain('Red');
    expect((await telltale(['explain', '-', '--line', '4'], array)).stdout).toContain('Blue');
  });

  it('ends with 3 when the listing asked for is a bad record', async () => {
    const { code, stdout, stderr } = await telltale(['explain', '-', '--line', '2'], '{"title":"a"}\n{"title":7}\n');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^telltale: stdin:2: title: not a string, got 7; .*\n$/);
  });

  it('lets nothing from a listing steer the terminal', async () => {
    const listing = {
      title: `Rolex 1:1 replica ${STEERS} AAA`,
      description: `${STEERS}\nAAA replica`,
      attributes: { [`k${STEERS}`]: `replica ${STEERS}` },
      seller: { name: `replica${STEERS}` },
    };
    for (const env of [{}, { FORCE_COLOR: '1' }]) {
      const { code, stdout } = await telltale(['explain', '-'], JSON.stringify(listing), env);
      expect(code).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours may stay
      const withoutColours = stdout.replace(/\u001b\[[0-9;]*m/g, '');
      expect(withoutColours).not.toMatch(STEERING);
      if (!('FORCE_COLOR' in env)) expect(stdout).not.toContain('\u001b');
    }
  });
});

describe('telltale pack check', () => {
  it('approves a good pack', async () => {
    const { code, stdout, stderr } = await telltale([
      'pack',
      'check',
      tempFile('good.yaml', 'name: mine\nbrands:\n  - { name: Zork, tier: luxury, sells: [bag] }\n'),
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/good\.yaml: good \(brands 1\)\n$/);
  });

  it('names every fault of a bad one with its line', async () => {
    const { code, stdout, stderr } = await telltale([
      'pack',
      'check',
      tempFile('faulty.json', '{\n "brands": [\n  { "name": "Zork",\n    "tier": "nope" }\n ],\n "extra": 1\n}'),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(/faulty\.json:4: brands\[0\]\.tier: not allowed, got "nope"; allowed: /);
    expect(lines[1]).toMatch(/faulty\.json:3: brands\[0\]\.sells: missing/);
    expect(lines[2]).toMatch(/faulty\.json:6: extra: unknown section/);
    expect(lines[3]).toMatch(/faulty\.json has 3 faults$/);
  });
});
