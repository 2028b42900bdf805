import type { AuditAction, IdPrefix } from '@/domain/registry';
import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import { auditEvents } from './audit/collections';
import { appendAuditEvent, buildAuditEvent, rememberHead, type ChainHeads } from './audit/append-audit-event';
import { refuseClinical, withoutClinical, withoutUndeclaredClinical } from './clinical-guard';
import type { Platform } from './platform';
import { derivedId, newId } from './random';
import { bufferWrites } from './store/buffer-writes';
import type { Collection, Doc } from './store/collection';
import type { FieldPath } from '@/domain/shared/field-path';
import { isAlreadyExists, TooMuchContention, type Query, type Reader, type Store, type Tx } from './store/port';

/** The subject of a change or a view: known beforehand, or derived from the result where only the document says whose it is. */
type AuditSubjectOf<R> = AuditSubject | ((result: R) => AuditSubject);

/** The context of a reading use case. Pages have only this, so they cannot change anything. */
export type ReadCtx = {
  principal: Principal | null;
  requestId: string;
  /** The current instant, ISO UTC. */
  now: () => string;
  /** Reads anything but clinical collections. */
  read: Reader;
  /** Reads cross a network and are billed, so they are worth saving. */
  remote: boolean;
  /** What was written to a tracked collection since a mark was returned; see the store's port. */
  changes: Store['changes'];
  /** Reads somebody's health data: nothing is returned before the audit event is written. No audit, no view. */
  view: <R>(action: AuditAction, about: AuditSubjectOf<R>, read: (reader: Reader) => Promise<R>) => Promise<R>;
  /**
   * Reports that a query's documents have changed, without the documents: the callback reads them through `view` like
   * everybody. A change counts when the ids found, their order or one of `fields` differ. Called once at the start.
   */
  watch: <T extends Doc>(c: Collection<T>, query: Query<FieldPath<T>>, fields: readonly FieldOf<T>[], changed: () => void) => () => void;
  /**
   * How many documents name the caller in a list field, such as what they have not read yet. A number about oneself needs no audit
   * event, in a clinical collection either.
   */
  countOwn: <T extends Doc>(c: Collection<T>, field: FieldPath<T>) => Promise<number>;
  /** An id that follows from `text`, for what must be made once however often its cause is carried out. It does not reveal `text`. */
  derivedId: (prefix: IdPrefix, text: string) => string;
  ports: Pick<
    Platform,
    | 'identity'
    | 'addressCodes'
    | 'failedAttempts'
    | 'knownDevices'
    | 'shortCodes'
    | 'signatures'
    | 'pdf'
    | 'deviceTokens'
    | 'files'
    | 'video'
    | 'notify'
    | 'languageModel'
    | 'virusScanner'
    | 'jobs'
    | 'env'
    | 'memory'
    | 'log'
  >;
};

/** The clinical collections that a commit without an audit event reads or writes. */
type UnauditedScope = { clinical: readonly { name: string; clinical: boolean }[] };

/** The context of a changing use case. */
export type Ctx = ReadCtx & {
  newId: (prefix: IdPrefix) => string;
  /**
   * The one way to change anything: the write, its audit event and its idempotency record land in one transaction or not at
   * all. `work` may run more than once, so it must only read and write through `tx`. A request makes one commit and replies
   * with what the commit returned, so that a retry gets the same reply.
   */
  commit: <R>(action: AuditAction, about: AuditSubjectOf<R>, work: (tx: Tx) => Promise<R>) => Promise<R>;
  /**
   * A commit without an audit event, for frequent writes that disclose nothing about anybody: heartbeats and signals between
   * two browsers. Its callers are an allow-list (tools/audit/unaudited-commits.test.ts). It refuses every
   * clinical collection that is not declared in `clinical`.
   */
  commitUnaudited: <R>(work: (tx: Tx) => Promise<R>, declared?: UnauditedScope) => Promise<R>;
};

/** The principal of a request whose endpoint requires sign-in. */
export function caller(ctx: Pick<ReadCtx, 'principal'>): Principal {
  if (ctx.principal === null) throw new Error('this use case needs an endpoint that requires sign-in');
  return ctx.principal;
}

type FieldOf<T> = keyof T & string;

export type CommitHook = { before: <R>(tx: Tx, result: R) => void };

/** Creates the context of one request, page or job. */
export function makeCtx(platform: Platform, actor: Pick<ReadCtx, 'principal' | 'requestId'>, hook?: CommitHook): Ctx {
  const now = () => platform.clock();
  const requireUnrevoked = async () => actor.principal && platform.identity.requireUnrevoked(actor.principal);
  return {
    ...actor,
    now,
    newId,
    ports: platform,
    read: withoutClinical(platform.store),
    remote: platform.store.remote === true,
    changes: async (c, mark) => {
      refuseClinical(c);
      return platform.store.changes(c, mark);
    },
    watch: (c, query, fields, changed) => watchFields(platform.store, c, query, fields, changed),
    countOwn: async (c, field) => {
      const userId = actor.principal?.userId;
      return userId === undefined ? 0 : platform.store.count(c, { where: [[field, 'contains', userId]] });
    },
    derivedId: (prefix, text) => derivedId(prefix, text, platform.secret),
    async view(action, about, read) {
      await requireUnrevoked();
      const result = await read(platform.store);
      const entry = { actor, at: now(), action, subject: subjectOf(about, result) };
      await commitAudited(platform, async (tx, heads) => {
        const event = await buildAuditEvent(tx, platform.secret, entry, heads);
        appendAuditEvent(tx, event);
        return { result: undefined, event };
      });
      return result;
    },
    async commit(action, about, work) {
      await requireUnrevoked();
      return commitAudited(platform, async (tx, heads) => {
        const { held, write } = bufferWrites(tx);
        const result = await work(held);
        const entry = { actor, at: now(), action, subject: subjectOf(about, result) };
        const event = await buildAuditEvent(tx, platform.secret, entry, heads);
        write();
        appendAuditEvent(tx, event);
        hook?.before(tx, result);
        return { result, event };
      });
    },
    commitUnaudited(work, { clinical } = { clinical: [] }) {
      return platform.store.commit(async (tx) => {
        const result = await work(withoutUndeclaredClinical(tx, clinical));
        hook?.before(tx, result);
        return result;
      });
    },
  };
}

const RUNS_MAX = 20;

type AuditedWork<R> = (tx: Tx, heads: ChainHeads) => Promise<{ result: R; event: AuditEvent }>;

const NO_HEADS: ChainHeads = new Map();

/**
 * A commit that ends with an audit event. Its `create` fails when the chain has another head than this process remembers, or
 * than an engine without isolation has read; then the work reruns, with the head read inside the commit.
 */
async function commitAudited<R>({ store, memory }: Platform, work: AuditedWork<R>): Promise<R> {
  const heads = memory.of<ChainHeads>('audit.heads', () => new Map());
  for (let run = 0; run < RUNS_MAX; run += 1) {
    try {
      const { result, event } = await store.commit((tx) => work(tx, run === 0 ? heads : NO_HEADS));
      rememberHead(heads, event);
      return result;
    } catch (error) {
      if (!isAlreadyExists(error, auditEvents)) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 2 ** Math.min(run, 6)));
    }
  }
  throw new TooMuchContention();
}

/** Watches a query and reports only that it changed. */
function watchFields<T extends Doc>(
  store: Store,
  c: Collection<T>,
  query: Query<FieldPath<T>>,
  fields: readonly FieldOf<T>[],
  changed: () => void,
): () => void {
  let last: string | null = null;
  return store.watch(c, query, (found) => {
    const state = JSON.stringify(found.map((doc) => [doc.id, ...fields.map((field) => doc[field])]));
    if (state !== last) changed();
    last = state;
  });
}

/**
 * The context of a stream after its first read, which was audited; the later reads belong to it. They are answered from memory
 * where this process watches the documents.
 */
export function streamCtx(platform: Platform, ctx: Ctx): Ctx {
  const { watched } = platform.store;
  return { ...ctx, read: withoutClinical(watched), view: (_action, _about, read) => read(watched) };
}

/** What a job reads for a person inside one audited view of what is theirs: the further reads belong to it. */
export function insideView(ctx: ReadCtx, principal: Principal, reader: Reader): ReadCtx {
  return { ...ctx, principal, view: (_action, _about, read) => read(reader) };
}

function subjectOf<R>(about: AuditSubjectOf<R>, result: R): AuditSubject {
  return typeof about === 'function' ? about(result) : about;
}
