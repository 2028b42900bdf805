import { fromStored, type Collection, type Doc } from '../collection';

/** So many documents of a collection are kept, those read longest ago given up first. */
const KEPT_MAX = 1000;
const KEPT_LETTERS_MAX = 8192;

type Row = { id: string; rev: number; body: string };
type CachedDocs = Map<string, { rev: number; doc: Doc }>;

/**
 * Documents as they were last parsed and unsealed, which costs more than reading them. The revision is read from the file each
 * time, and no two writes of the file have the same one, so a document is never older than what is on the disk, whichever process
 * wrote it. What is handed out is shared, and therefore frozen.
 */
export function parsedDocs() {
  const known = new WeakMap<object, CachedDocs>();
  return function parsed<T extends Doc>(c: Collection<T>, { id, rev, body }: Row): T {
    const kept: CachedDocs = known.get(c) ?? new Map<string, { rev: number; doc: Doc }>();
    known.set(c, kept);
    const last = kept.get(id);
    if (last?.rev === rev) return last.doc as T;
    const doc = fromStored(c, body);
    kept.delete(id);
    if (body.length > KEPT_LETTERS_MAX) return doc;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(id, { rev, doc: deepFreeze(doc) });
    return doc;
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
