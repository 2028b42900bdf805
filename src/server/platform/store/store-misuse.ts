/** Firestore's limits, enforced by every engine so that code that works on one machine works on both. */
export const DOCUMENT_BYTES_MAX = 1_048_576;
export const COMMIT_WRITES_MAX = 500;
/** Firestore accepts requests of 10 MiB; document names and the wire format need the rest. */
const COMMIT_BYTES_MAX = 9 * 1_048_576;
/** Maximum nesting of maps and lists. */
export const DEPTH_MAX = 20;
export const IN_VALUES_MAX = 30;
/** Disjunctions of one query: the values of an `in` times the ranges of a `within`. */
export const DISJUNCTIONS_MAX = 30;
export const FIND_LIMIT_MAX = 1000;
const ID_BYTES_MAX = 1500;

/** A store request that the other engine could not serve: a defect in our code, never the caller's fault. */
export class StoreMisuseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreMisuseError';
  }
}

/** By its name, because the store and whoever catches it may come from two bundles, which have a class each. */
export function isStoreMisuse(error: unknown): error is StoreMisuseError {
  return error instanceof Error && error.name === 'StoreMisuseError';
}

/** Throws {@link StoreMisuseError} for a collection whose changes are not kept track of. */
export function assertTracked(c: { name: string; tracked: boolean }): void {
  if (!c.tracked) throw new StoreMisuseError(`${c.name}: not declared as tracked`);
}

/** Whether a text is a valid document id in every engine: Firestore's rules for a path segment. */
export function isValidId(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && !id.includes('/') && !isReserved(id) && !isTooLong(id);
}

/** Throws {@link StoreMisuseError} for an invalid id. The message omits the id, which may contain personal data. */
export function assertValidId(c: { name: string }, id: string): void {
  if (!isValidId(id)) throw new StoreMisuseError(`${c.name}: an id the other engine could not keep`);
}

/** Throws {@link StoreMisuseError} when a commit exceeds the limits. */
export function assertCommitSize(writes: readonly { name: string; id: string; body: string | null }[]): void {
  if (writes.length > COMMIT_WRITES_MAX) throw new StoreMisuseError(`${writes.length} writes in one commit`);
  let bytes = 0;
  for (const { name, id, body } of writes) {
    if (body === null) continue;
    const size = Buffer.byteLength(body);
    bytes += size;
    // A one-digit number is two bytes of JSON and eight in Firestore; nothing grows by a larger factor than four.
    const mayBeLarger = size * 4 > DOCUMENT_BYTES_MAX;
    if (size > DOCUMENT_BYTES_MAX || (mayBeLarger && documentBytes(name, id, body) > DOCUMENT_BYTES_MAX)) {
      throw new StoreMisuseError(`${name}: a document over 1 MiB`);
    }
  }
  if (bytes > COMMIT_BYTES_MAX) throw new StoreMisuseError(`${bytes} bytes in one commit`);
}

/**
 * Throws {@link StoreMisuseError} for fields Firestore cannot store. The message omits their names, which may contain personal
 * data.
 */
export function assertStorable(c: { name: string }, fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    refuseImpossibleName(c, field);
    refuseImpossibleValue(c, value, 1);
  }
}

function refuseImpossibleValue(c: { name: string }, value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEPTH_MAX) throw new StoreMisuseError(`${c.name}: deeper than ${DEPTH_MAX}`);
  for (const [name, inner] of Object.entries(value)) {
    if (Array.isArray(value) && Array.isArray(inner)) throw new StoreMisuseError(`${c.name}: a list in a list`);
    if (!Array.isArray(value)) refuseImpossibleName(c, name);
    refuseImpossibleValue(c, inner, depth + 1);
  }
}

function refuseImpossibleName(c: { name: string }, field: string): void {
  if (field === '' || isReserved(field) || isTooLong(field)) {
    throw new StoreMisuseError(`${c.name}: a field's name the other engine could not keep`);
  }
}

function isReserved(name: string): boolean {
  return name.startsWith('__') && /^__.*__$/.test(name);
}

/** No character of a string takes more than three bytes, so short names, which nearly all are, are not measured. */
function isTooLong(name: string): boolean {
  return name.length * 3 > ID_BYTES_MAX && Buffer.byteLength(name) > ID_BYTES_MAX;
}

/**
 * The size Firestore counts for a document. Source: Firestore, "Storage size calculations": 32 bytes, its name with 16 bytes,
 * and the names and values of its fields.
 */
function documentBytes(name: string, id: string, body: string): number {
  return 32 + 16 + textBytes(name) + textBytes(id) + valueBytes(JSON.parse(body));
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return 8;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + valueBytes(one), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + textBytes(key) + valueBytes(inner), 0);
}

function textBytes(text: string): number {
  return Buffer.byteLength(text) + 1;
}
