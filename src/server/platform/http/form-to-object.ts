import 'server-only';
import type { z } from 'zod';
import { problem } from '@/domain/shared/problem';

type Tree = { [key: string]: unknown };

/** More than any form of ours has (a week of hours is under 200 fields); what is sent beyond it is an attack or a defect. */
export const FORM_FIELDS_MAX = 500;
/** Deeper than any form of ours; names nested deeper are ignored. */
const NESTING_MAX = 8;
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The values of each name, in the order the names first appear, read in one pass. `getAll` for every name would cost the square
 * of the number of fields. Throws `bad-request` for more than {@link FORM_FIELDS_MAX} fields, before any is read.
 */
export function valuesByName(fields: Pick<URLSearchParams, 'size' | typeof Symbol.iterator>): Map<string, string[]> {
  assertFieldCount(fields);
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const values = byName.get(name);
    if (values) values.push(value);
    else byName.set(name, [value]);
  }
  return byName;
}

/** Throws `bad-request` for a form or a query of more than {@link FORM_FIELDS_MAX} fields. */
export function assertFieldCount({ size }: Pick<URLSearchParams, 'size'>): void {
  if (size > FORM_FIELDS_MAX) throw problem('bad-request', { errors: [{ at: '', code: 'too-many' }] });
}

/**
 * A form's fields as the JSON the endpoint expects. Names use dots for nesting (`contact.phone`, `weekly.0.from`); a name
 * that is repeated is a list; the schema says where a number, a boolean or a list is expected. An empty optional field is left
 * out, and so is an optional object or a row of a list in which every field is empty. A field of a row whose last name begins
 * with `_` (`weekly.0._day`) is kept with the row but does not by itself make one. Other fields whose name begins with `_` are
 * instructions to the server (`_then`, `_key`) and no part of the body. Where one name is both a value and an object (`a` and
 * `a.b`), the later one counts. Throws `bad-request` for more than {@link FORM_FIELDS_MAX} fields.
 */
export function formToObject(form: Pick<URLSearchParams, 'size' | typeof Symbol.iterator>, schema: z.ZodType): unknown {
  const tree: Tree = {};
  for (const [name, values] of valuesByName(form)) {
    const parts = name.split('.', NESTING_MAX + 1);
    if (!name.startsWith('_') && parts.length <= NESTING_MAX && !parts.some((part) => PROTOTYPE_NAMES.has(part))) put(tree, parts, values);
  }
  return shaped(tree, schema) ?? {};
}

function put(tree: Tree, [head = '', ...rest]: string[], values: string[]): void {
  if (rest.length === 0) {
    tree[head] = values;
    return;
  }
  const below = Object.hasOwn(tree, head) ? tree[head] : undefined;
  const next: Tree = typeof below === 'object' && below !== null && !Array.isArray(below) ? (below as Tree) : {};
  tree[head] = next;
  put(next, rest, values);
}

function shaped(value: unknown, schema: z.ZodType): unknown {
  const { kind, optional, def } = unwrapped(schema);
  if (kind === 'object' && optional && isEmpty(value)) return undefined;
  if (kind === 'object') return shapedObject(value as Tree, def['shape'] as Record<string, z.ZodType>);
  if (kind === 'array') return shapedList(value, def['element'] as z.ZodType);
  if (kind === 'union') return shapedUnion(value, def['options'] as z.ZodType[]);
  const text = Array.isArray(value) ? value.at(-1) : undefined;
  if (typeof text !== 'string') return value;
  if (text === '' && (optional || kind !== 'string')) return undefined;
  if (kind === 'number' || kind === 'int') return Number.isNaN(Number(text)) ? text : Number(text);
  if (kind === 'boolean') return booleanOf(text);
  return text;
}

function booleanOf(text: string): unknown {
  if (['on', 'true', '1'].includes(text)) return true;
  return text === 'false' ? false : text;
}

function shapedObject(value: Tree, shape: Record<string, z.ZodType>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema) return [key, shaped(inner, schema)] as const;
    return [key, Array.isArray(inner) ? inner.at(-1) : inner] as const;
  });
  const kept = entries.filter(([, inner]) => inner !== undefined);
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}

function shapedList(value: unknown, element: z.ZodType): unknown {
  const texts = Array.isArray(value) ? (value as unknown[]) : null;
  const rows = texts ? texts.filter((text) => text !== '').map((text) => [text]) : Object.values((value ?? {}) as Tree).map(withMarkers);
  return rows.map((row) => shaped(row, element)).filter((row) => row !== undefined);
}

/** A row with its `_` fields under their own names, or undefined where nothing but those was filled in. */
function withMarkers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const fields = Object.entries(row);
  const own = fields.filter(([name]) => !name.startsWith('_'));
  if (own.every(([, value]) => isEmpty(value))) return undefined;
  return Object.fromEntries(fields.map(([name, value]) => [name.replace(/^_/, ''), value]));
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((text) => text === '');
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty);
}

function shapedUnion(value: unknown, options: z.ZodType[]): unknown {
  const tree = typeof value === 'object' && value !== null && !Array.isArray(value);
  const option = options.find((one) => (unwrapped(one).kind === 'object') === tree) ?? options[0];
  return option ? shaped(value, option) : value;
}

function unwrapped(schema: z.ZodType): { kind: string; optional: boolean; def: Record<string, unknown> } {
  let optional = false;
  let inner = schema;
  for (;;) {
    const def = inner.def as unknown as Record<string, unknown>;
    const kind = String(def['type']);
    if (['optional', 'nullable', 'default', 'prefault'].includes(kind)) {
      optional = true;
      inner = def['innerType'] as z.ZodType;
    } else if (['readonly', 'catch', 'nonoptional'].includes(kind)) {
      inner = def['innerType'] as z.ZodType;
    } else if (kind === 'pipe') {
      inner = def['in'] as z.ZodType;
    } else {
      return { kind, optional, def };
    }
  }
}
