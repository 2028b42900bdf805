/**
 * A line for those who met others' changes. A hundred commits that lock and change one document keep each other from it, and
 * would again however long each waits alone; one after the other they land at once. It holds within this process: between
 * processes the waits of different lengths must do.
 */
export function serialQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <R>(run: () => Promise<R>): Promise<R> => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

export type Enqueue = ReturnType<typeof serialQueue>;
