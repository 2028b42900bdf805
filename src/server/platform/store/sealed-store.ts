import 'server-only';
import { isInside, type Collection, type Doc } from './collection';
import { fieldAt, withField } from './fields';
import type { Query, Reader, Scalar, Store, Tx, Where } from './port';
import { StoreMisuseError } from './store-misuse';
import { keyIdOfText, type SealKeys } from './seal-keys';

type Fields = Record<string, unknown>;

/** The stored field that holds a document's sealed fields together with their blind hashes. */
export const SEALED = '_s';
const BLIND = '_b';

/**
 * Wraps an engine with sealing. Of a collection with sealed fields the engine sees one sealed text with all of them, and the
 * blind hashes; conditions on blind fields are rewritten to the hashes.
 */
export function sealedStore(engine: Store, keys: SealKeys): Store {
  const known = new WeakMap<object, unknown>();

  function sealedOf<T extends Doc>(c: Collection<T>): Collection<T> {
    if (c.sealed.length === 0) return c;
    const made = (known.get(c) as Collection<T> | undefined) ?? sealedCollection(c, keys);
    known.set(c, made);
    return made;
  }

  const reader = (inner: Reader): Reader => ({
    get: async (c, id) => inner.get(sealedOf(c), id),
    find: async (c, query) => inner.find(sealedOf(c), blindQuery(c, query, keys)),
    count: async (c, query) => inner.count(sealedOf(c), blindQuery(c, query, keys)),
  });
  const transaction = (tx: Tx): Tx => ({
    ...reader(tx),
    create: (c, doc) => tx.create(sealedOf(c), doc),
    put: (c, doc) => tx.put(sealedOf(c), doc),
    remove: (c, id) => tx.remove(sealedOf(c), id),
  });

  return {
    ...engine,
    ...reader(engine),
    commit: (work) => engine.commit((tx) => work(transaction(tx))),
    changes: (c, mark) => engine.changes(sealedOf(c), mark),
    watch: (c, query, onChange, onInterrupt) => engine.watch(sealedOf(c), blindQuery(c, query, keys), onChange, onInterrupt),
  };
}

/** The indexes as declared to the engine: a blind field is indexed by its hash. */
export function sealedIndexes<T extends Doc>(c: Collection<T>): readonly (readonly string[])[] {
  return c.indexes.map((fields) => fields.map((field) => (c.blind.includes(field) ? `${BLIND}.${field}` : field)));
}

function sealedCollection<T extends Doc>(c: Collection<T>, keys: SealKeys): Collection<T> {
  return {
    ...c,
    indexes: sealedIndexes(c),
    wire: { out: (fields) => sealFields(c, fields, keys), back: (stored) => openFields(c, stored, keys) },
  };
}

function sealFields<T extends Doc>(c: Collection<T>, fields: Fields, keys: SealKeys): Fields {
  const present = c.sealed.map((path) => [path, fieldAt(fields, path)] as const).filter(([, value]) => value !== undefined);
  if (present.length === 0) return fields;
  let open = fields;
  for (const [path] of present) open = withField(open, path, undefined);
  let blind: Fields = {};
  for (const [path, value] of present) {
    if (c.blind.includes(path)) blind = withField(blind, path, blindValue(c, path, value, keys));
  }
  const text = JSON.stringify(Object.fromEntries(present));
  return { ...open, [SEALED]: keys.seal(c.name, String(fields['id']), text), ...(c.blind.length > 0 && { [BLIND]: blind }) };
}

function openFields<T extends Doc>(c: Collection<T>, stored: Fields, keys: SealKeys): Fields {
  const { [SEALED]: sealed, [BLIND]: _hashes, ...open } = stored;
  if (typeof sealed !== 'string') return open;
  let fields = open;
  const values = JSON.parse(keys.open(c.name, String(stored['id']), sealed)) as Fields;
  for (const [path, value] of Object.entries(values)) fields = withField(fields, path, value);
  return fields;
}

/** Whether a stored document has anything under an older key, or unsealed that should be sealed. */
export function isBehind(c: Collection<Doc>, stored: Fields, newestKey: string): boolean {
  const text = stored[SEALED];
  if (typeof text === 'string' && keyIdOfText(text) !== newestKey) return true;
  return c.sealed.some((path) => fieldAt(stored, path) !== undefined);
}

/**
 * A stored document with every sealed field under the newest key. Fields sealed by an older declaration stay sealed; fields
 * written before they were declared sealed are sealed now.
 */
export function resealed(c: Collection<Doc>, stored: Fields, keys: SealKeys): Fields {
  const text = stored[SEALED];
  const previousFields = typeof text === 'string' ? Object.keys(JSON.parse(keys.open(c.name, String(stored['id']), text)) as Fields) : [];
  return sealFields({ ...c, sealed: [...new Set([...c.sealed, ...previousFields])] }, openFields(c, stored, keys), keys);
}

function blindValue(c: { name: string }, path: string, value: unknown, keys: SealKeys): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((one) => keys.blind(c.name, path, one));
  return keys.blind(c.name, path, value);
}

function blindQuery<T extends Doc, Q extends Pick<Query, 'where' | 'orderBy'>>(c: Collection<T>, query: Q, keys: SealKeys): Q {
  if (c.sealed.length === 0) return query;
  for (const [field] of query.orderBy ?? []) {
    if (isInside(c.sealed, field)) throw new StoreMisuseError(`${c.name}: ${field} is sealed and has no order`);
  }
  return { ...query, ...(query.where && { where: query.where.map((condition) => blindCondition(c, condition, keys)) }) };
}

function blindCondition<T extends Doc>(c: Collection<T>, condition: Where, keys: SealKeys): Where {
  const [field, op, value] = condition;
  if (!isInside(c.sealed, field)) return condition;
  const isEquality = op === '==' || op === 'in' || op === 'contains';
  if (!c.blind.includes(field) || !isEquality) throw new StoreMisuseError(`${c.name}: ${field} is sealed; ${op} cannot be asked of it`);
  const hashes = blindValue(c, field, value, keys) as Scalar | readonly Scalar[];
  return [`${BLIND}.${field}`, op, hashes];
}
