import type { Collection, Doc } from './collection';
import type { FieldPath } from '@/domain/shared/field-path';

export type Scalar = string | number | boolean | null;
type Operator = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'contains' | 'within';
/**
 * One condition. `field` is a dotted path: `Where<PathOf<typeof appointments>>` accepts only those of its documents, plain `Where`,
 * which the engines use, any. `in` takes up to 30 values; `contains` tests whether a list field holds the value. `within` takes up to 30
 * ranges, in order and apart: the first and the last value of each, one after the other. All of them are one query.
 */
export type Where<F extends string = string> = readonly [field: F, op: Operator, value: Scalar | readonly Scalar[]];
export type Order<F extends string = string> = readonly [field: F, direction: 'asc' | 'desc'];
/** Where a page begins: the ordered values of the last document seen, then its id. */
export type Cursor = readonly Scalar[];

export type Query<F extends string = string> = {
  /** `== null` finds documents with an explicit null, not those without the field. */
  where?: readonly Where<F>[];
  /** Documents whose ordered field is missing or null are excluded. Ties are ordered by id. */
  orderBy?: readonly Order<F>[];
  after?: Cursor | undefined;
  /** At most 1,000 documents per read. */
  limit: number;
};

export type Reader = {
  /** Documents that may be answered from memory; see `FollowingStore`. Absent inside a commit. */
  current?: { get: Reader['get'] };
  get<T extends Doc>(collection: Collection<T>, id: string): Promise<T | null>;
  find<T extends Doc>(collection: Collection<T>, query: Query<FieldPath<T>>): Promise<T[]>;
  count<T extends Doc>(collection: Collection<T>, query: Pick<Query<FieldPath<T>>, 'where'>): Promise<number>;
};

/** Reads first, then writes: the engines refuse a read after a write. */
export type Tx = Reader & {
  /** Writes a document that must not exist; the commit fails with {@link AlreadyExists} when it does. */
  create<T extends Doc>(collection: Collection<T>, doc: T): void;
  put<T extends Doc>(collection: Collection<T>, doc: T): void;
  remove<T extends Doc>(collection: Collection<T>, id: string): void;
};

/** A document as it is now and the version it has: two are the same exactly when their versions are. */
type Versioned<T> = { doc: T; version: string };
/** What was written to a tracked collection, and the mark to ask from the next time. */
export type Changes<T> = { changed: Versioned<T>[]; mark: string };

export type Work<R> = (tx: Tx) => Promise<R>;

/** Whether anything but health data has been written, whichever process wrote it. */
export type ChangeLog<P = unknown> = {
  /** The state of the store now. */
  position(): P;
  /** False only when every document written since is clinical or in one of the collections left out. */
  hasChanged(since: P, leftOut: ReadonlySet<string>): boolean;
};

export type Store = Reader & {
  /** Atomic. `work` may run several times, so it must only read and write through `tx`. */
  commit<R>(work: Work<R>): Promise<R>;
  /**
   * Calls back with the query's documents now and after every change to them, until the returned function is called. Changes
   * close together may be reported as one. `onInterrupt` is called when the engine loses its connection and cannot report changes
   * until the next call of `onChange`. Throws as `find` does when no declared index answers the query.
   */
  watch<T extends Doc>(
    collection: Collection<T>,
    query: Query<FieldPath<T>>,
    onChange: (docs: T[]) => void,
    onInterrupt?: () => void,
  ): () => void;
  /**
   * The documents of a collection declared `tracked` that were written since `mark` was returned; none, and a first mark, for
   * null. Every commit acknowledged before the call is in it, whichever process made it; removals are not. A document may come
   * again with the version it had. Firestore reads the documents written within its `commitMs` and 5 s more, at least one, and
   * relies on the clocks of the processes being that close; SQLite relies on nothing and reads what changed.
   */
  changes<T extends Doc>(collection: Collection<T>, mark: string | null): Promise<Changes<T>>;
  /** Reads cross a network and are billed, so they are worth saving. */
  remote?: true;
  /** Writes a consistent copy while others read and write; `progress` gets the pages done and the total. */
  backup(file: string, progress?: (done: number, total: number) => void): Promise<void>;
  /** A round trip that fails when the store cannot be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** Absent on an engine that cannot tell at once and at no cost. */
  changeLog?: ChangeLog;
};

/**
 * A `create` failed because the document already exists. It has no stack: whoever lost a race is answered and not logged, and
 * writing the stack costs more than noticing that the race is lost.
 */
export class AlreadyExists extends Error {
  readonly collection: string;
  readonly id: string;

  constructor(collection: string, id: string) {
    const frames = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(`${collection} already holds this id`);
    Error.stackTraceLimit = frames;
    this.name = 'AlreadyExists';
    this.collection = collection;
    this.id = id;
  }
}

/** Whether an error is a failed `create` in this collection. */
export function isAlreadyExists(error: unknown, collection: { name: string }): error is AlreadyExists {
  return error instanceof Error && error.name === 'AlreadyExists' && 'collection' in error && error.collection === collection.name;
}

/**
 * The engine cannot be used now: it does not answer, its quota is exhausted, or it rejects our credentials. The message is one
 * sentence without personal data.
 */
export class StoreUnavailable extends Error {
  /** The engine's own reason code: `RESOURCE_EXHAUSTED`, `UNAVAILABLE`, … */
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

export function isStoreUnavailable(error: unknown): error is StoreUnavailable {
  return error instanceof Error && error.name === 'StoreUnavailable' && 'reason' in error;
}

/** A commit met concurrent changes too many times; the caller may retry later. */
export class TooMuchContention extends Error {
  constructor() {
    super('the commit met changes by others too many times');
    this.name = 'TooMuchContention';
  }
}
