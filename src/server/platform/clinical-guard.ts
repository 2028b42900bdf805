import type { Reader, Tx } from './store/port';
import { StoreMisuseError } from './store/store-misuse';

type Guarded = { name: string; clinical: boolean };

/** A reader that refuses health data: clinical collections are read through `ctx.view`. Throws {@link StoreMisuseError}. */
export function withoutClinical(reader: Reader): Reader {
  return guardedReader(reader, (c) => {
    if (c.clinical) throw new StoreMisuseError(`${c.name} is health data: read it through ctx.view`);
  });
}

/** A transaction without an audit event: of clinical collections only those in `declared` are read or written. */
export function withoutUndeclaredClinical(tx: Tx, declared: readonly Guarded[]): Tx {
  const names = new Set(declared.map(({ name }) => name));
  const check = (c: Guarded) => {
    if (c.clinical && !names.has(c.name)) throw new StoreMisuseError(`${c.name} is health data: change it in ctx.commit`);
  };
  return {
    ...guardedReader(tx, check),
    create(c, doc) {
      check(c);
      tx.create(c, doc);
    },
    put(c, doc) {
      check(c);
      tx.put(c, doc);
    },
    remove(c, id) {
      check(c);
      tx.remove(c, id);
    },
  };
}

function guardedReader(reader: Reader, check: (c: Guarded) => void): Reader {
  return {
    async get(c, id) {
      check(c);
      return reader.get(c, id);
    },
    async find(c, query) {
      check(c);
      return reader.find(c, query);
    },
    async count(c, query) {
      check(c);
      return reader.count(c, query);
    },
  };
}
