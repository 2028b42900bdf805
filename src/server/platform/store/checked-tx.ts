import type { Reader, Tx } from './port';

type Check = (c: { name: string; clinical: boolean }) => void;

/** A reader that runs `beforeRead`, which may throw, before each read. */
export function checkedReader(reader: Reader, beforeRead: Check): Reader {
  return {
    async get(c, id) {
      beforeRead(c);
      return reader.get(c, id);
    },
    async find(c, query) {
      beforeRead(c);
      return reader.find(c, query);
    },
    async count(c, query) {
      beforeRead(c);
      return reader.count(c, query);
    },
  };
}

/** A transaction that runs a check, which may throw, before each read and each write. */
export function checkedTx(tx: Tx, { beforeRead, beforeWrite }: { beforeRead: Check; beforeWrite: Check }): Tx {
  return {
    ...checkedReader(tx, beforeRead),
    create(c, doc) {
      beforeWrite(c);
      tx.create(c, doc);
    },
    put(c, doc) {
      beforeWrite(c);
      tx.put(c, doc);
    },
    remove(c, id) {
      beforeWrite(c);
      tx.remove(c, id);
    },
  };
}
