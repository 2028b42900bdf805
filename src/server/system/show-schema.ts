import { fieldsOf, type JsonSchema } from './json-schema';

const DEPTH_MAX = 6;

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A JSON Schema for readers: its fields as nested definition lists. */
export function showSchema(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>, depth = 0): string {
  const plain = resolved(schema, named);
  const fields = fieldsOf(plain);
  if (depth > DEPTH_MAX) return '';
  if (fields.length > 0) return `<dl>${fields.map((field) => showField(field, named, depth)).join('')}</dl>`;
  const items = plain['items'] as JsonSchema | undefined;
  if (items) return showSchema(items, named, depth);
  const options = optionsOf(plain).filter((option) => fieldsOf(resolved(option, named)).length > 0);
  return options.map((option) => showSchema(option, named, depth)).join('<p>or</p>');
}

function showField(
  { name, schema, required }: { name: string; schema: JsonSchema; required: boolean },
  named: Readonly<Record<string, JsonSchema>>,
  depth: number,
): string {
  const may = required ? '' : ', may be absent';
  const about = typeof schema['description'] === 'string' ? ` ${escapeHtml(schema['description'])}` : '';
  const kind = `<span class="kind">${escapeHtml(kindOf(schema, named))}${may}</span>`;
  return `<dt>${escapeHtml(name)}</dt><dd>${kind}${about}${showSchema(schema, named, depth + 1)}</dd>`;
}

/** A short description of a schema's type. */
export function kindOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): string {
  const plain = resolved(schema, named);
  const options = optionsOf(plain);
  if (options.length > 0) return [...new Set(options.map((option) => kindOf(option, named)))].join(' or ');
  if (Array.isArray(plain['enum'])) return (plain['enum'] as unknown[]).map((value) => JSON.stringify(value)).join(' | ');
  if (plain['const'] !== undefined) return JSON.stringify(plain['const']);
  if (plain['items']) return `list of ${kindOf(plain['items'] as JsonSchema, named)}`;
  const type = typeof plain['type'] === 'string' ? plain['type'] : 'any';
  return [type, ...boundsOf(plain)].join(', ');
}

const BOUNDS = [
  ['format', (value: unknown) => String(value)],
  ['minimum', (value: unknown) => `≥ ${String(value)}`],
  ['maximum', (value: unknown) => (Number(value) >= Number.MAX_SAFE_INTEGER ? '' : `≤ ${String(value)}`)],
  ['minLength', (value: unknown) => `at least ${String(value)} letters`],
  ['maxLength', (value: unknown) => `at most ${String(value)} letters`],
  ['minItems', (value: unknown) => `at least ${String(value)}`],
  ['maxItems', (value: unknown) => `at most ${String(value)}`],
  ['default', (value: unknown) => `${JSON.stringify(value)} when absent`],
] as const;

function boundsOf(schema: JsonSchema): string[] {
  const bounds = BOUNDS.map(([name, describe]) => (schema[name] === undefined ? '' : describe(schema[name])));
  return bounds.filter((text) => text !== '' && text !== `≥ ${Number.MIN_SAFE_INTEGER}`);
}

function optionsOf(schema: JsonSchema): JsonSchema[] {
  const options = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(options) ? (options as JsonSchema[]) : [];
}

function resolved(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? schema : { ...named[name], ...schema };
}
