import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { AlreadyExists, TooMuchContention, type Work } from '../port';
import { assertCommitSize } from '../store-misuse';
import { toFields } from './documents';
import { isAlreadyThere, isContention, isQuota, isUncertain, isTransient, toPortError } from './failures';
import { pause, type Calls } from './retry-policy';
import { transaction, type Write } from './transaction';
import type { Enqueue } from './serial-queue';

type WorkDeps = { firestore: Firestore; calls: Calls; enqueue: Enqueue };
/** One commit with its deadline (`performance.now()`). */
type Job = WorkDeps & { until: number };
/**
 * An attempt whose commit was sent. Whether it landed is known from the reply, or else from the documents it would have
 * created.
 */
type Sent<R> = { result: R; writes: readonly Write[] };
type Run<R> = { sent: Sent<R> | null };

/** After the deadline an uncertain commit is still looked up for this long: a late answer is better than a wrong one. */
const LOOK_MS_MIN = 1000;

/**
 * Runs a commit's work in a Firestore transaction until it lands, with a bounded number of attempts. The library's own retries
 * are not used: after a quota error they would wait for a minute each. A commit whose reply was lost is looked up before the
 * work reruns, so that a caller who got the slot is never told that somebody else took it.
 */
export async function runWork<R>(deps: WorkDeps, work: Work<R>): Promise<R> {
  const { policy } = deps.calls;
  const job: Job = { ...deps, until: performance.now() + policy.commitMs };
  const unknown: Sent<R>[] = [];
  let hasMetOthers = false;
  for (let run = 1; ; run += 1) {
    const now: Run<R> = { sent: null };
    try {
      const runNow = () => attempt(job, work, now);
      return await (hasMetOthers ? deps.enqueue(runNow) : runNow());
    } catch (error) {
      if (now.sent && isUncertain(error)) unknown.push(now.sent);
      const landed = await firstLanded(job, unknown);
      if (landed) return landed.result;
      const lost = now.sent && isAlreadyThere(error) ? await firstTaken(job, now.sent.writes) : null;
      if (lost) throw lost;
      const isOver = run >= (isQuota(error) ? policy.quotaRunsMax : policy.runsMax) || performance.now() >= job.until;
      if (isOver && hasMetOthers && isTransient(error)) throw new TooMuchContention();
      if (isOver || !(isTransient(error) || isAlreadyThere(error))) throw toPortError(error);
      hasMetOthers = isContention(error);
      await pause(policy, run, error);
    }
  }
}

async function attempt<R>({ firestore, calls, until }: Job, work: Work<R>, now: Run<R>): Promise<R> {
  let isGivenUp = false;
  const running = firestore.runTransaction(
    async (inner) => {
      const { tx, writes: planned, end } = transaction(firestore, inner);
      const result = await work(tx).finally(end);
      const writes = planned();
      assertCommitSize(writes);
      // The caller was already told that it failed: it must not land now.
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
    return await calls.within(until - performance.now(), running);
  } finally {
    isGivenUp = true;
  }
}

/** Commits are atomic: when everything it creates exists as it wrote it, the commit landed. */
async function firstLanded<R>(job: Job, unknown: readonly Sent<R>[]): Promise<Sent<R> | null> {
  for (const sent of unknown) {
    const creates = sent.writes.filter(({ op }) => op === 'create');
    if (creates.length === 0) continue;
    const found = await lookAt(job, creates);
    if (creates.every(({ body }, i) => isDeepStrictEqual(found?.[i]?.data(), toFields(body ?? '{}')))) return sent;
  }
  return null;
}

/** Firestore reports that a document already exists, but not which. */
async function firstTaken(job: Job, writes: readonly Write[]): Promise<AlreadyExists | null> {
  const isRemovedBefore = (n: number) =>
    writes.slice(0, n).some(({ op, name, id }) => op === 'remove' && name === writes[n]?.name && id === writes[n]?.id);
  const creates = writes.filter(({ op }, n) => op === 'create' && !isRemovedBefore(n));
  if (creates.length === 0) return null;
  const found = await lookAt(job, creates);
  const lost = creates.find((_, i) => found?.[i]?.exists);
  return lost ? new AlreadyExists(lost.name, lost.id) : null;
}

async function lookAt({ firestore, calls, until }: Job, writes: readonly Write[]) {
  try {
    const ms = Math.max(LOOK_MS_MIN, until - performance.now());
    return await calls.within(ms, firestore.getAll(...writes.map((write) => refOf(firestore, write))));
  } catch {
    // The lookup failed; the caller keeps the original error.
    return null;
  }
}

function refOf(firestore: Firestore, { name, id }: Write): DocumentReference {
  return firestore.collection(name).doc(id);
}
