import type { z } from 'zod';
import type { FieldPath } from '@/domain/shared/field-path';
import { StoreMisuseError, assertStorable } from './store-misuse';

export type Doc = { id: string };
type Fields = Record<string, unknown>;

/**
 * One collection of documents, declared once. `indexes` names every query the collection answers: fields compared for equality
 * first, then the field of the range or order (a leading `-` for descending). `clinical` documents are health data, read
 * through `ctx.view` only. `upgrade` brings documents written by older code to today's shape, step by step.
 *
 * `sealed` fields (dotted paths, to any JSON value) identify or expose a person and are encrypted before they reach the engine.
 * Of these, `blind` ones can still be compared for equality (`==`, `in`, and `contains` when the field is a list of strings)
 * through a keyed hash stored beside the sealed value. No other condition is possible on a sealed field.
 *
 * The changes of a `tracked` collection since a point in time can be read with `changes`.
 */
export type Collection<T extends Doc> = {
  name: string;
  schema: z.ZodType<T>;
  indexes: readonly (readonly string[])[];
  clinical: boolean;
  tracked: boolean;
  sealed: readonly string[];
  blind: readonly string[];
  upgrade: readonly ((old: Fields) => Fields)[];
  /** Set by the sealing layer: how fields are converted on the way to the engine and back. */
  wire?: { out: (fields: Fields) => Fields; back: (stored: Fields) => Fields };
};

/** A field of an index: its path, with `-` before it where the order descends. */
export type IndexPath<T> = FieldPath<T> | `-${FieldPath<T>}`;

/** The dotted paths of a collection's documents: `Where<PathOf<typeof appointments>>`. */
export type PathOf<C> = C extends Collection<infer T> ? FieldPath<T> : never;

/**
 * Declares a collection; a path that the schema's type does not have does not compile. Nothing is opened; the engine makes the
 * table on first use. Throws {@link StoreMisuseError} for a declaration that contradicts itself.
 */
export function collection<T extends Doc>(declared: {
  name: string;
  schema: z.ZodType<T>;
  indexes?: readonly (readonly IndexPath<NoInfer<T>>[])[];
  clinical?: boolean;
  tracked?: boolean;
  sealed?: readonly FieldPath<NoInfer<T>>[];
  blind?: readonly FieldPath<NoInfer<T>>[];
  upgrade?: Collection<T>['upgrade'];
}): Collection<T> {
  const c: Collection<T> = { indexes: [], clinical: false, tracked: false, sealed: [], blind: [], upgrade: [], ...declared };
  for (const field of c.blind) {
    if (!c.sealed.includes(field)) throw new StoreMisuseError(`${c.name}: ${field} is blind but not sealed`);
  }
  for (const field of c.indexes.flat()) {
    const name = field.replace('-', '');
    if (isInside(c.sealed, name) && (!c.blind.includes(name) || field !== name)) {
      throw new StoreMisuseError(`${c.name}: the index on ${field} would order or compare a sealed field`);
    }
  }
  return c;
}

/** Whether a field is one of `paths` or inside one of them. */
export function isInside(paths: readonly string[], field: string): boolean {
  return paths.some((path) => field === path || field.startsWith(`${path}.`));
}

/** The stored form of a document: parsed by its schema, with the shape's version, and sealed fields sealed. */
export function toStored<T extends Doc>(c: Collection<T>, doc: T): string {
  if (c.sealed.length > 0 && !c.wire)
    throw new StoreMisuseError(`${c.name} has sealed fields: it is written through the layer with the keys`);
  const parsed: Fields = c.schema.parse(doc);
  const fields = c.upgrade.length === 0 ? parsed : { ...parsed, _v: c.upgrade.length };
  const stored = c.wire ? c.wire.out(fields) : fields;
  assertStorable(c, stored);
  return JSON.stringify(stored);
}

/** A stored document in today's shape. Throws when it does not fit the schema, or was written by newer code. */
export function fromStored<T extends Doc>(c: Collection<T>, body: string): T {
  return fromFields(c, JSON.parse(body) as Fields);
}

/** The same for an engine that stores fields instead of text; the id is among them. */
export function fromFields<T extends Doc>(c: Collection<T>, raw: Fields): T {
  const { _v: seen = 0, ...fields } = c.wire ? c.wire.back(raw) : raw;
  if (Number(seen) > c.upgrade.length)
    throw new Error(`${c.name}: a document of shape ${String(seen)}, this code knows ${c.upgrade.length}`);
  const steps = c.upgrade.slice(Number(seen));
  return c.schema.parse(steps.reduce((old, step) => step(old), fields));
}
