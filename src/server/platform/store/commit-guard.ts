import { StoreMisuseError } from './store-misuse';

type Named = { name: string };

/**
 * The two rules for the work of a commit, the same for every engine and for what wraps one: it reads before it writes, and does
 * neither once the commit is over. Each function throws {@link StoreMisuseError}.
 */
export function commitGuard() {
  let hasWritten = false;
  let isOver = false;
  const assertNotOver = (c: Named) => {
    if (isOver) throw new StoreMisuseError(`${c.name}: the commit is over; its work did not wait for this`);
  };
  return {
    beforeRead(c: Named) {
      assertNotOver(c);
      if (hasWritten) throw new StoreMisuseError(`${c.name}: a read after a write in one commit`);
    },
    beforeWrite(c: Named) {
      assertNotOver(c);
      hasWritten = true;
    },
    end() {
      isOver = true;
    },
  };
}
