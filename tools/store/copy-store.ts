import { z } from 'zod';
import { collection } from '@/server/platform/store/collection';
import { rawCollection, type RawDoc } from '@/server/platform/store/raw-collection';
import { keyIdOf, keyIdOfText } from '@/server/platform/store/seal-keys';
import { SEALED } from '@/server/platform/store/sealed-store';
import type { AnyCollection } from './find-collections';
import { OperatorError } from '../operator/operator-error';
import type { Place } from './place';
import { batchesOf, rawPages } from './raw-pages';

/**
 * How far a copy into this store has come, in the same commit as what was copied: whatever cuts it, nothing is missed and
 * nothing is told as done that is not. It is gone when the copy is complete.
 */
export const storeCopies = collection({
  name: 'store_copies',
  schema: z.object({
    id: z.literal('under way'),
    /** The store that is copied, and what tells whether it has changed since, where its engine can tell. */
    from: z.string(),
    stamp: z.string().nullable(),
    /** Whether there were documents in the target before. */
    into: z.enum(['empty', 'existing']),
    /** The collections that are over there whole. */
    done: z.array(z.string()),
    /** The last document that is there of the collection that is being copied. */
    last: z.object({ collection: z.string(), id: z.string() }).nullable(),
  }),
});
export type CopyState = z.infer<typeof storeCopies.schema>;

type CopyOptions = { from: Place; to: Place; collections: readonly AnyCollection[]; progress?: (done: number, total: number) => void };

/**
 * Copies what is not there yet, collection by collection in the order of the ids. Throws {@link OperatorError} for a text no
 * secret of the target opens.
 */
export async function copyRemaining({ from, to, collections, progress = () => undefined }: CopyOptions, state: CopyState): Promise<void> {
  const counts = new Map<string, number>();
  for (const c of collections) counts.set(c.name, await from.store.count(rawCollection(c), {}));
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const known = new Set(to.secrets().map(keyIdOf));
  let before = 0;
  let now = state;
  for (const c of collections) {
    const raw = rawCollection(c);
    const count = counts.get(c.name) ?? 0;
    if (!now.done.includes(c.name)) {
      const after = now.last?.collection === c.name ? now.last.id : null;
      let here = after === null ? 0 : await to.store.count(raw, {});
      for await (const page of rawPages(from.store, raw, after)) {
        for (const batch of batchesOf(page)) {
          refuseUnknownKeys(c, batch, known, to);
          now = await copyBatch(to, raw, batch, now);
          here += batch.length;
          progress(Math.min(before + here, before + count), total);
        }
      }
      now = await save(to, { ...now, done: [...now.done, c.name], last: null });
    }
    before += count;
    progress(before, total);
  }
}

async function copyBatch(to: Place, raw: ReturnType<typeof rawCollection>, batch: readonly RawDoc[], state: CopyState): Promise<CopyState> {
  const next = { ...state, last: { collection: raw.name, id: batch.at(-1)?.id ?? '' } };
  await to.store.commit(async (tx) => {
    for (const doc of batch) tx.put(raw, doc);
    tx.put(storeCopies, next);
  });
  return next;
}

async function save(to: Place, state: CopyState): Promise<CopyState> {
  await to.store.commit(async (tx) => tx.put(storeCopies, state));
  return state;
}

/** A sealed text nobody can open over there is a document lost: better told before than found out by a patient. */
function refuseUnknownKeys(c: { name: string }, docs: readonly RawDoc[], known: ReadonlySet<string>, to: Place): void {
  for (const { stored } of docs) {
    const text = stored[SEALED];
    if (typeof text !== 'string' || known.has(keyIdOfText(text))) continue;
    throw new OperatorError(
      `${c.name} holds documents sealed under key ${keyIdOfText(text)}, and no secret in ${to.secretsIn} makes it: put the same secrets there, in the same order.`,
    );
  }
}
