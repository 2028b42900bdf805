import { fieldAt } from '@/server/platform/store/fields';
import type { Store } from '@/server/platform/store/port';
import { rawCollection, type RawDoc } from '@/server/platform/store/raw-collection';
import { keyIdOfText, UnknownKey, type SealKeys } from '@/server/platform/store/seal-keys';
import { isBehind, resealed, SEALED } from '@/server/platform/store/sealed-store';
import type { AnyCollection } from '../store/find-collections';
import { OperatorError } from '../operator/operator-error';
import { batchesOf, rawPages } from '../store/raw-pages';

type ResealDeps = { store: Store; collections: readonly AnyCollection[]; keys: SealKeys };
type Progress = (done: number, total: number) => void;

/** A server that began to write a moment ago may still have sealed under the key before; more often than this it does not. */
const PASSES_MAX = 5;

/** Whether something is still sealed under an older key, or not sealed yet. Reads no further than the first of them. */
export async function isRotating({ store, collections, keys }: ResealDeps): Promise<boolean> {
  for (const c of collections.filter(({ sealed }) => sealed.length > 0)) {
    for await (const page of rawPages(store, rawCollection(c))) {
      if (page.some(({ stored }) => isBehind(c, stored, keys.newest()))) return true;
    }
  }
  return false;
}

/**
 * Seals everything that is to be sealed under the newest key, while a server reads and writes the same store: each document is
 * read again in the commit that writes it. Where it stopped is told by the texts themselves, so a run that was cut is simply
 * run again. Goes round until a round finds nothing; returns how many documents were written.
 */
export async function resealStore(deps: ResealDeps, progress: Progress = () => undefined): Promise<number> {
  const { store, collections } = deps;
  const sealing = collections.filter(({ sealed }) => sealed.length > 0);
  const counts = await Promise.all(sealing.map((c) => store.count(rawCollection(c), {})));
  const total = counts.reduce((sum, n) => sum + n, 0);
  let written = 0;
  for (let pass = 1; pass <= PASSES_MAX; pass += 1) {
    let found = 0;
    let seen = 0;
    for (const c of sealing) {
      for await (const page of rawPages(store, rawCollection(c))) {
        found += await resealPage(deps, c, page);
        seen += page.length;
        if (pass === 1) progress(Math.min(seen, total), total);
      }
    }
    if (pass === 1) progress(total, total);
    written += found;
    if (found === 0) return written;
  }
  throw new OperatorError(
    'Somebody goes on sealing under an older key: is every server restarted or told of the new secret? Then run this again.',
  );
}

async function resealPage({ store, keys }: ResealDeps, c: AnyCollection, page: readonly RawDoc[]): Promise<number> {
  const raw = rawCollection(c);
  let found = 0;
  for (const batch of batchesOf(page.filter(({ stored }) => isBehind(c, stored, keys.newest())))) {
    found += await store.commit(async (tx) => {
      const now = await Promise.all(batch.map(({ id }) => tx.get(raw, id)));
      const due = now.filter((doc) => doc !== null).filter(({ stored }) => isBehind(c, stored, keys.newest()));
      for (const { id, stored } of due) tx.put(raw, { id, stored: withReason(() => resealed(c, stored, keys)) });
      return due.length;
    });
  }
  return found;
}

/** How many documents stand under which key's id; under `null` those with something open that is to be sealed. */
export async function countByKey({ store, collections }: Omit<ResealDeps, 'keys'>): Promise<Map<string | null, number>> {
  const counts = new Map<string | null, number>();
  const add = (keyId: string | null) => counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
  for (const c of collections.filter(({ sealed }) => sealed.length > 0)) {
    for await (const page of rawPages(store, rawCollection(c))) {
      for (const { stored } of page) {
        const text = stored[SEALED];
        if (typeof text === 'string') add(keyIdOfText(text));
        else if (c.sealed.some((path) => fieldAt(stored, path) !== undefined)) add(null);
      }
    }
  }
  return counts;
}

function withReason<R>(open: () => R): R {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof UnknownKey)) throw error;
    throw new OperatorError(
      `Documents are sealed under key ${error.keyId}, and no secret here makes it: put the secret back that was taken away.`,
    );
  }
}
