/**
 * Does work on items as they are read, several at a time, and gives the results in the order of the items.
 *
 * Whichever comes first is dealt with first: the oldest result is done, or another item has been read. So results do not wait for input
 * that is slow to come, and at most `most` items are held however slow the work is.
 *
 * @param work may run beside itself; its failure is thrown when its turn comes
 */
// @ts-nocheck

export async function* inOrder<In, Out>(items: AsyncIterable<In>, work: (item: In) => Promise<Out>, most: number): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]();
  const pending: Promise<Out>[] = [];
  let reading: Promise<IteratorResult<In>> | undefined = handled(source.next());
  try {
    while (reading !== undefined || pending.length > 0) {
      const oldest = pending[0]?.then(DONE, DONE);
      const next = pending.length < most ? reading?.then(READ, READ) : undefined;
      const event = await Promise.race([oldest, next].filter((promise) => promise !== undefined));
      if (event === 'done') yield (await pending.shift()) as Out;
      else if (reading !== undefined) {
        let result: IteratorResult<In>;
        try {
          result = await reading;
        } catch (error) {
          // What was read before the failure still counts.
          while (pending.length > 0) yield (await pending.shift()) as Out;
          throw error;
        }
        if (result.done !== true) pending.push(handled(work(result.value)));
        reading = result.done === true ? undefined : handled(source.next());
      }
    }
  } finally {
    // Not waited for: a source that blocks is let go of by whoever opened it.
    if (reading !== undefined) void handled(Promise.resolve(source.return?.()));
  }
}

/** A promise whose failure may be looked at later, or never when the work has been given up. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const DONE = () => 'done' as const;
const READ = () => 'read' as const;
