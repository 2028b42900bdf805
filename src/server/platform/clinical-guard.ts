import { checkedReader, checkedTx } from './store/checked-tx';
import type { Reader, Tx } from './store/port';
import { StoreMisuseError } from './store/store-misuse';

type Guarded = { name: string; clinical: boolean };

/** A reader that refuses health data: clinical collections are read through `ctx.view`. Throws {@link StoreMisuseError}. */
export function withoutClinical(reader: Reader): Reader {
  return checkedReader(reader, refuseClinical);
}

/** Throws {@link StoreMisuseError} for a clinical collection. */
export function refuseClinical(c: Guarded): void {
  if (c.clinical) throw new StoreMisuseError(`${c.name} is health data: read it through ctx.view`);
}

/** A transaction without an audit event: of clinical collections only those in `declared` are read or written. */
export function withoutUndeclaredClinical(tx: Tx, declared: readonly Guarded[]): Tx {
  const names = new Set(declared.map(({ name }) => name));
  const check = (c: Guarded) => {
    if (c.clinical && !names.has(c.name)) throw new StoreMisuseError(`${c.name} is health data: change it in ctx.commit`);
  };
  return checkedTx(tx, { beforeRead: check, beforeWrite: check });
}
