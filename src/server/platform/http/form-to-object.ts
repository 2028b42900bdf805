import 'server-only';
import type { z } from 'zod';

type Tree = { [key: string]: unknown };

/** Deeper than any of our forms; parsing a name with thousands of dots would cost seconds. */
const NESTING_MAX = 8;

/**
 * Converts a form's fields to the JSON the endpoint expects. Names use dots for nesting (`contact.phone`, `weekly.0.from`); a
 * repeated name is a list; the schema decides where a number, a boolean or a list is meant. An empty optional field is left
 * out, and so is an optional group or a list row whose fields are all empty. A field whose last name segment begins with `_`
 * (`weekly.0._day`) labels its row and does not make a row by itself. Other fields whose name begins with `_` belong to the
 * form handling; deeper names are ignored.
 */
export function formToObject(form: URLSearchParams, schema: z.ZodType): unknown {
  const tree: Tree = {};
  for (const name of new Set(form.keys())) {
    const parts = name.split('.');
    if (!name.startsWith('_') && parts.length <= NESTING_MAX) put(tree, parts, form.getAll(name));
  }
  return shaped(tree, schema) ?? {};
}

function put(tree: Tree, [head = '', ...rest]: string[], values: string[]): void {
  if (['__proto__', 'constructor', 'prototype'].includes(head)) return;
  if (rest.length === 0) {
    tree[head] = values;
    return;
  }
  const below = tree[head];
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
  if (kind === 'boolean') return truthOf(text);
  return text;
}

function truthOf(text: string): unknown {
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
  const rows = texts ? texts.filter((text) => text !== '').map((text) => [text]) : Object.values((value ?? {}) as Tree).map(wholeRow);
  return rows.map((row) => shaped(row, element)).filter((row) => row !== undefined);
}

/** A row with its label, or undefined when only the label was sent. */
function wholeRow(row: unknown): unknown {
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
