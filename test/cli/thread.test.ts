import { describe, expect, it } from 'vitest';
import { Thread } from '../../src/cli/thread.js';

const SETUP = { scoring: {}, to: 'jsonl', writing: { toTerminal: false, color: false, width: 80 }, minScore: 0 } as const;

const BATCH = { layout: { format: 'json' }, records: [{ line: 4, bytes: Buffer.from('{}') }] } as const;

describe('Thread', () => {
  it('that is refused says why of a batch it was given before, and of one after', async () => {
    const code = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'refused', message: 'the pack is bad' })`;
    const thread = new Thread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), SETUP);
    const lost = 'the worker thread for the records of lines 4 to 4 was lost: the pack is bad; what was written is complete up to them';
    await expect(thread.judge(BATCH)).rejects.toThrow(lost);
    await expect(thread.ready).rejects.toThrow(/^the pack is bad$/);
    await expect(thread.judge(BATCH)).rejects.toThrow(lost);
    await thread.end();
  });
});
