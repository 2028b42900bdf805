import 'server-only';
import type { Principal } from '@/domain/accounts/schema';
import type { AuditAction, Subject } from '@/domain/audit/schema';
import type { IdPrefix } from '@/domain/shared/ids';
import { auditEvents } from './audit/collections';
import { addLink, nextLink } from './audit/append-audit-event';
import type { Platform } from './platform';
import { newId } from './random';
import { holdWrites } from './store/buffer-writes';
import { isAlreadyExists, TooMuchContention, type Reader, type Store, type Tx, type Work } from './store/port';
import { Refused } from './store/store-misuse';

/** What a change or a view is about: known beforehand, or told by the result where only the document says whose it is. */
export type About<R> = Subject | ((result: R) => Subject);

/** What a reading use case is handed. A page has this and no more: it cannot change anything. */
export type ReadCtx = {
  principal: Principal | null;
  requestId: string;
  /** The instant now, ISO UTC. */
  now: () => string;
  /** Reads anything but health data. */
  read: Reader;
  /** Reads somebody's health data: nothing of it is handed out before the audit event is written. No audit, no view. */
  view: <R>(action: AuditAction, about: About<R>, read: (reader: Reader) => Promise<R>) => Promise<R>;
  ports: Pick<Platform, 'identity' | 'wrongTries' | 'files' | 'video' | 'jobs' | 'env' | 'log'>;
};

/** What a changing use case is handed. */
export type Ctx = ReadCtx & {
  newId: (prefix: IdPrefix) => string;
  /**
   * The one way to change anything: the write, its audit event and its idempotency record land together or not at all.
   * `work` may run more than once, so it does nothing but read and write through `tx`. A call makes one commit, and answers
   * with what the commit returned, so that a retry can be given the same answer.
   */
  commit: <R>(action: AuditAction, about: About<R>, work: (tx: Tx) => Promise<R>) => Promise<R>;
  /**
   * A commit without a line in the trail, for what keeps a line open many times a minute and tells nobody anything about
   * anybody: a heartbeat, a signal between two browsers.
   */
  commitUnaudited: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>;
};

/** The caller, when the door has let in only people who are signed in. */
export function caller(ctx: Pick<ReadCtx, 'principal'>): Principal {
  if (ctx.principal === null) throw new Error('this use case needs a door that asks who is calling');
  return ctx.principal;
}

export type CommitHook = { before: <R>(tx: Tx, result: R) => void };

/** Makes a ctx for one request, page or job. */
export function makeCtx(platform: Platform, who: Pick<ReadCtx, 'principal' | 'requestId'>, hook?: CommitHook): Ctx {
  const now = () => platform.clock();
  const requireUnrevoked = async () => who.principal && platform.identity.requireUnrevoked(who.principal);
  return {
    ...who,
    now,
    newId,
    ports: platform,
    read: withoutClinical(platform.store),
    async view(action, about, read) {
      await requireUnrevoked();
      const result = await read(platform.store);
      const told = { who, at: now(), action, subject: subjectOf(about, result) };
      await commitLink(platform.store, async (tx) => addLink(tx, await nextLink(tx, platform.secret, told)));
      return result;
    },
    async commit(action, about, work) {
      await requireUnrevoked();
      return commitLink(platform.store, async (tx) => {
        const { held, write } = holdWrites(tx);
        const result = await work(held);
        const told = { who, at: now(), action, subject: subjectOf(about, result) };
        const link = await nextLink(tx, platform.secret, told);
        write();
        addLink(tx, link);
        hook?.before(tx, result);
        return result;
      });
    },
    commitUnaudited(work) {
      return platform.store.commit(async (tx) => {
        const result = await work(tx);
        hook?.before(tx, result);
        return result;
      });
    },
  };
}

const RUNS_MAX = 20;

/**
 * A commit that ends in a link of a chain. Engines run work again when what it read has changed; should one tell of it by the
 * `create` of the link instead, that is no refusal of the caller's but the same thing, and the work runs again here.
 */
async function commitLink<R>(store: Store, work: Work<R>): Promise<R> {
  for (let run = 0; run < RUNS_MAX; run += 1) {
    try {
      return await store.commit(work);
    } catch (error) {
      if (!isAlreadyExists(error, auditEvents)) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 2 ** Math.min(run, 6)));
    }
  }
  throw new TooMuchContention();
}

function subjectOf<R>(about: About<R>, result: R): Subject {
  return typeof about === 'function' ? about(result) : about;
}

function withoutClinical(store: Store): Reader {
  const refuse = (c: { name: string; clinical: boolean }) => {
    if (c.clinical) throw new Refused(`${c.name} is health data: read it through ctx.view`);
  };
  return {
    async get(c, id) {
      refuse(c);
      return store.get(c, id);
    },
    async find(c, query) {
      refuse(c);
      return store.find(c, query);
    },
    async count(c, query) {
      refuse(c);
      return store.count(c, query);
    },
  };
}
