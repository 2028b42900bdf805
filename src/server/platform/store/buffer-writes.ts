import { checkedTx } from './checked-tx';
import { commitGuard } from './commit-guard';
import type { Tx } from './port';

/**
 * A tx that buffers writes until `write` passes them on in order, so that the audit chain can still be read after the work is
 * done. To the work it behaves like the store's own: it refuses a read after a write, and a late write.
 */
export function bufferWrites(tx: Tx): { held: Tx; write: () => void } {
  const pending: (() => void)[] = [];
  const guard = commitGuard();
  const buffered: Tx = {
    ...tx,
    create: (c, doc) => void pending.push(() => tx.create(c, doc)),
    put: (c, doc) => void pending.push(() => tx.put(c, doc)),
    remove: (c, id) => void pending.push(() => tx.remove(c, id)),
  };
  return {
    held: checkedTx(buffered, guard),
    write() {
      guard.end();
      for (const one of pending) one();
    },
  };
}
