import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from './exit.js';
import { createJudge, type Judge, type JudgeSetup } from './judge.js';
import { fromParcel, type Parcel } from './parcel.js';
import type { ThreadMessage } from './thread.js';

// The other end of a Thread: judges the parcels that it is sent, one after the other.
const port = parentPort;
if (port === null) throw new Error('this file is for worker threads');
const say = (message: ThreadMessage, handedOver: ArrayBuffer[] = []): void => port.postMessage(message, handedOver);

const parcels = on(port, 'message') as AsyncIterable<[Parcel]>;
const judge = await begin(workerData as JudgeSetup);
if (judge === undefined) port.close();
else
  for await (const [parcel] of parcels) {
    const outcome = await judge(fromParcel(parcel));
    // Handed over without a copy.
    say({ kind: 'outcome', outcome }, [outcome.text.buffer]);
  }

async function begin(setup: JudgeSetup): Promise<Judge | undefined> {
  try {
    const made = await createJudge(setup);
    say({ kind: 'ready' });
    return made;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say({ kind: 'refused', message: error.message });
    return undefined;
  }
}
