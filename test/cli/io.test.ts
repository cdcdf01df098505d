import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { PipeClosed, UsageError } from '../../src/cli/exit.js';
import { Output } from '../../src/cli/io.js';

/** A stream that says of each piece only later that it was not taken. */
const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => void setTimeout(() => done(Object.assign(new Error(`${code}: gone`), { code })), 5) });

describe('Output', () => {
  it('fails the write that was lost, however late the stream says so', async () => {
    const output = new Output(failing('ENOSPC'));
    await expect(output.write('x')).rejects.toThrow(new UsageError('cannot write the output: ENOSPC: gone'));
    await expect(output.write('')).rejects.toThrow(UsageError);
  });

  it('knows a reader that left', async () => {
    const output = new Output(failing('EPIPE'));
    await expect(output.write('x')).rejects.toThrow(PipeClosed);
    await expect(output.write('y')).rejects.toThrow(PipeClosed);
  });

  it('holds back until a piece is taken', async () => {
    let taken = 0;
    const slow = new Writable({
      write: (chunk: Buffer, _encoding, done) =>
        void setTimeout(() => {
          taken += chunk.length;
          done();
        }, 5),
    });
    const output = new Output(slow);
    await output.write('four');
    expect(taken).toBe(4);
    await output.write('');
    await output.write(new Uint8Array(3));
    expect(taken).toBe(7);
  });
});
