import type { Tx } from './port';
import { StoreMisuseError } from './store-misuse';

/**
 * A tx that buffers writes until `write` passes them on in order, so that the audit chain can still be read after the work is
 * done. To the work it behaves like the store's own: it refuses a read after a write, and a late write.
 */
export function bufferWrites(tx: Tx): { held: Tx; write: () => void } {
  const waiting: (() => void)[] = [];
  let isOver = false;
  const refuseLate = (c: { name: string }) => {
    if (isOver) throw new StoreMisuseError(`${c.name}: the commit is over; its work did not wait for this`);
  };
  const refuseLateRead = (c: { name: string }) => {
    refuseLate(c);
    if (waiting.length > 0) throw new StoreMisuseError(`${c.name}: a read after a write in one commit`);
  };
  const hold = (c: { name: string }, write: () => void) => {
    refuseLate(c);
    waiting.push(write);
  };
  return {
    held: {
      async get(c, id) {
        refuseLateRead(c);
        return tx.get(c, id);
      },
      async find(c, query) {
        refuseLateRead(c);
        return tx.find(c, query);
      },
      async count(c, query) {
        refuseLateRead(c);
        return tx.count(c, query);
      },
      create: (c, doc) => hold(c, () => tx.create(c, doc)),
      put: (c, doc) => hold(c, () => tx.put(c, doc)),
      remove: (c, id) => hold(c, () => tx.remove(c, id)),
    },
    write() {
      isOver = true;
      for (const one of waiting) one();
    },
  };
}
