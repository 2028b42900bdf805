/**
 * Runs work on the same key one after the other, within this process; work on different keys runs at the same time. What fails
 * does not stop what follows.
 */
export function keyedQueue() {
  const last = new Map<string, Promise<unknown>>();
  return async <R>(key: string, work: () => Promise<R>): Promise<R> => {
    const own = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, own);
    try {
      return await own;
    } finally {
      if (last.get(key) === own) last.delete(key);
    }
  };
}
