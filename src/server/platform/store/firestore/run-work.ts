import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { AlreadyExists, type Work } from '../port';
import { refuseLargeCommit } from '../refuse';
import { toFields } from './documents';
import { isAlreadyThere, isUncertain, mayPass, toPortError } from './failures';
import { pause, within, type Patience } from './patience';
import { transaction, type Write } from './transaction';

/** A run whose commit was sent. Whether it landed is known from the answer, and otherwise from what it would have created. */
type Sent<R> = { result: R; writes: readonly Write[] };
type Run<R> = { sent: Sent<R> | null };

/**
 * Runs a commit's work in a transaction of Firestore until it lands, a bounded number of times. The library's own retries are
 * not used: after a quota error they would wait for a minute each. A commit whose answer was lost is looked for before the
 * work runs again: a caller who has the slot is never told that somebody else took it.
 */
export async function runWork<R>(firestore: Firestore, work: Work<R>, patience: Patience): Promise<R> {
  const until = performance.now() + patience.commitMs;
  const unknown: Sent<R>[] = [];
  for (let run = 1; ; run += 1) {
    const now: Run<R> = { sent: null };
    try {
      return await attempt(firestore, work, now, until - performance.now());
    } catch (error) {
      if (now.sent && isUncertain(error)) unknown.push(now.sent);
      const landed = await firstLanded(firestore, unknown, patience);
      if (landed) return landed.result;
      const lost = now.sent && isAlreadyThere(error) ? await firstTaken(firestore, now.sent.writes, patience) : null;
      if (lost) throw lost;
      const again = mayPass(error) || isAlreadyThere(error);
      if (!again || run >= patience.runsMax || performance.now() >= until) throw toPortError(error);
      await pause(patience, run, error);
    }
  }
}

async function attempt<R>(firestore: Firestore, work: Work<R>, now: Run<R>, ms: number): Promise<R> {
  let isGivenUp = false;
  const running = firestore.runTransaction(
    async (inner) => {
      const { tx, writes: planned, end } = transaction(firestore, inner);
      const result = await work(tx).finally(end);
      const writes = planned();
      refuseLargeCommit(writes);
      // Whoever waited was told that it failed: it must not land after all.
      if (isGivenUp) throw new Error('given up meanwhile');
      for (const write of writes) {
        const ref = refOf(firestore, write);
        if (write.op === 'remove') inner.delete(ref);
        else inner[write.op === 'create' ? 'create' : 'set'](ref, toFields(write.body ?? '{}'));
      }
      now.sent = { result, writes };
      return result;
    },
    { maxAttempts: 1 },
  );
  try {
    return await within(ms, running);
  } finally {
    isGivenUp = true;
  }
}

/** All or nothing: when everything a commit creates is there as it wrote it, the commit is there. */
async function firstLanded<R>(firestore: Firestore, unknown: readonly Sent<R>[], patience: Patience): Promise<Sent<R> | null> {
  for (const sent of unknown) {
    const creates = sent.writes.filter(({ op }) => op === 'create');
    if (creates.length === 0) continue;
    const found = await lookAt(firestore, creates, patience);
    if (creates.every(({ body }, i) => isDeepStrictEqual(found?.[i]?.data(), toFields(body ?? '{}')))) return sent;
  }
  return null;
}

/** Firestore says that a document was there already, and not which. */
async function firstTaken(firestore: Firestore, writes: readonly Write[], patience: Patience): Promise<AlreadyExists | null> {
  const isRemovedBefore = (n: number) =>
    writes.slice(0, n).some(({ op, name, id }) => op === 'remove' && name === writes[n]?.name && id === writes[n]?.id);
  const creates = writes.filter(({ op }, n) => op === 'create' && !isRemovedBefore(n));
  if (creates.length === 0) return null;
  const found = await lookAt(firestore, creates, patience);
  const lost = creates.find((_, i) => found?.[i]?.exists);
  return lost ? new AlreadyExists(lost.name, lost.id) : null;
}

async function lookAt(firestore: Firestore, writes: readonly Write[], patience: Patience) {
  try {
    return await within(patience.readMs, firestore.getAll(...writes.map((write) => refOf(firestore, write))));
  } catch {
    // It cannot be looked at now; the caller goes on with the failure it has.
    return null;
  }
}

function refOf(firestore: Firestore, { name, id }: Write): DocumentReference {
  return firestore.collection(name).doc(id);
}
