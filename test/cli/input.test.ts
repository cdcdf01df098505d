import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/exit.js';
import { openInput } from '../../src/cli/input.js';
import { shell, telltale, tempFile } from './run-cli.js';

vi.setConfig({ testTimeout: 60_000 });

/** Does something while a file stands there that may be looked at and not opened; to the superuser everything else opens. */
async function withSocket<T>(use: (path: string) => Promise<T>): Promise<T> {
  const path = `${tempFile('place', '')}.jsonl`;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  try {
    return await use(path);
  } finally {
    server.close();
  }
}

describe.skipIf(process.platform === 'win32')('an input that can not be opened', () => {
  it.each([[['score']], [['score', '--jobs', '2']], [['eval']], [['fit']], [['explain']], [['pack', 'check']]])(
    'ends %j with 2 and one line',
    async (command) => {
      const { code, stdout, stderr } = await withSocket((path) => telltale([...command, path]));
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^telltale: cannot read .*place\.jsonl: it is a socket, or a device that is not there\n$/);
    },
  );

  it('is refused before anything else is done', async () => {
    const io = { stdin: Readable.from([]), stdout: process.stdout, stderr: process.stderr, env: {} };
    await expect(withSocket((path) => openInput(path, io))).rejects.toThrow(UsageError);
  });
});

describe.skipIf(process.platform === 'win32')('a directory for standard input', () => {
  it.each([['score'], ['explain'], ['eval']])('ends %s with 2', async (command) => {
    const finished = await shell('"$@" < .', command, '-');
    expect(finished).toEqual({ code: 2, stdout: '', stderr: 'telltale: stdin is a directory; give a file\n' });
  });
});
