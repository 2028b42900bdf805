import type { z } from 'zod';
import { jsonSchemaOf, type JsonSchema } from './json-schema';

/** What is sent beside the method and the path. */
export type WorstRequest = { search?: string; headers?: Readonly<Record<string, string>>; body?: string };
/** A request that grows: `of(bytes)` is about as long as that. */
export type WorstShape = { name: string; of: (bytes: number) => WorstRequest };

type Path = readonly (string | number)[];
type Places = { texts: Path[]; lists: { path: Path; item: unknown }[] };

/** Letters that are read in more than one way: blanks to trim, escapes, digits, letters of several bytes, half of an address. */
const LETTERS = Object.entries({
  letters: 'x',
  blanks: ' ',
  'words and blanks': 'x ',
  digits: '0',
  'letters of three bytes': 'ਕ',
  'half an e-mail': 'a@',
  'parts of a path': '../',
  dashes: '-',
});
/** Tried in turn where a schema has a pattern. */
const TEXTS = ['x', '08:00', '2026-01-05T04:00:00.000Z', '2026-01-06', 'asha@demo.test', '147201', '+919876543210', '123456789012', 'en'];
const FORM = 'application/x-www-form-urlencoded';

/** JSON bodies that are large in every way a schema leaves open. `base` is a body of the usual form, as far as one is known. */
export function worstJson(type: z.ZodType, base: unknown): WorstShape[] {
  const schema = jsonSchemaOf(type);
  const usual = { ...(plainest(schema) as object), ...(base as object | undefined) };
  const { texts, lists } = placesIn(schema);
  const json = (text: string): WorstRequest => ({ headers: { 'content-type': 'application/json' }, body: text });
  const beside = (more: string) => json(JSON.stringify(usual).replace(/\}$/, `${Object.keys(usual).length > 0 ? ',' : ''}${more}}`));
  return [
    { name: 'unknown names', of: (bytes) => beside(listed(bytes, (n) => `"k${String(n)}":0`)) },
    { name: 'one name again and again', of: (bytes) => beside(listed(bytes, () => '"again":0')) },
    { name: 'lists in lists', of: (bytes) => json('['.repeat(bytes / 2) + ']'.repeat(bytes / 2)) },
    { name: 'objects in objects', of: (bytes) => beside(`"a":${'{"a":'.repeat(bytes / 6)}1${'}'.repeat(bytes / 6)}`) },
    { name: 'a number of many digits', of: (bytes) => beside(`"a":${'1'.repeat(bytes)}`) },
    { name: 'one name of many letters', of: (bytes) => beside(`"${'x'.repeat(bytes)}":1`) },
    { name: 'escaped letters', of: (bytes) => beside(`"a":"${String.raw`\u0061`.repeat(bytes / 6)}"`) },
    ...LETTERS.map(([what, letter]) => ({
      name: `${what} in every text`,
      of: (bytes: number) =>
        json(JSON.stringify(texts.reduce((body, path) => put(body, path, filled(letter, bytes / texts.length)), usual))),
    })),
    ...lists.map(({ path, item }) => ({
      name: `many in ${path.join('.')}`,
      of: (bytes: number) => json(JSON.stringify(put(usual, path, new Array(Math.ceil(bytes / JSON.stringify(item).length)).fill(item)))),
    })),
  ];
}

/** The same as forms. */
export function worstForms(type: z.ZodType): WorstShape[] {
  const { texts, lists } = placesIn(jsonSchemaOf(type));
  const form = (text: string): WorstRequest => ({ headers: { 'content-type': FORM, ...OWN_PAGE }, body: text });
  const fields = (name: string, of: (n: number) => string): WorstShape => ({ name, of: (bytes) => form(listed(bytes, of, '&')) });
  return [
    fields('empty names of a form', (n) => String(n)),
    fields('names of a form', (n) => `k${String(n)}=1`),
    fields('one name of a form again and again', () => 'again=1'),
    fields('parts in names of a form', (n) => `a.${String(n)}.b.c.d.e=1`),
    fields('nothing but separators', () => ''),
    { name: 'dots in a name of a form', of: (bytes) => form(`${'a.'.repeat(bytes / 2)}=1`) },
    { name: 'escapes in a form', of: (bytes) => form(`a=${'%41'.repeat(bytes / 3)}`) },
    { name: 'broken escapes in a form', of: (bytes) => form(`a=${'%e0'.repeat(bytes / 3)}`) },
    { name: 'blanks in a form', of: (bytes) => form(`a=${'+'.repeat(bytes)}`) },
    ...lists.map(({ path, item }) => fields(`rows of ${path.join('.')} in a form`, (n) => rowOf(path, n, item))),
    ...texts.slice(0, 1).map((path) => ({
      name: `one text of a form in ${path.join('.')}`,
      of: (bytes: number) => form(`${path.join('.')}=${'x+'.repeat(bytes / 2)}`),
    })),
  ];
}

/** Query strings, which the server bounds before anybody reads them. */
export function worstQueries(type: z.ZodType): WorstShape[] {
  const names = Object.keys(jsonSchemaOf(type).properties ?? {});
  const query = (text: string): WorstRequest => ({ search: `?${text}` });
  return [
    { name: 'names of a query', of: (bytes) => query(listed(bytes, (n) => `k${String(n)}=${'x'.repeat(60)}`, '&')) },
    ...names.flatMap((name) => [
      { name: `letters in ${name}`, of: (bytes: number) => query(`${name}=${'x'.repeat(bytes)}`) },
      { name: `escaped words in ${name}`, of: (bytes: number) => query(`${name}=${'%E0%A8%95+'.repeat(bytes / 10)}`) },
      { name: `${name} again and again`, of: (bytes: number) => query(listed(bytes, () => `${name}=${'1,'.repeat(40)}`, '&')) },
    ]),
  ];
}

/** Headers, up to what the server reads of them. */
export function worstHeaders(): WorstShape[] {
  const lists = [
    'accept',
    'accept-encoding',
    'accept-language',
    'x-forwarded-for',
    'if-none-match',
    'range',
    'user-agent',
    'authorization',
  ];
  const one = (name: string, what: string, of: (bytes: number) => string): WorstShape => ({
    name: `${what} in ${name}`,
    of: (bytes) => ({ headers: { [name]: of(bytes) } }),
  });
  return [
    one('cookie', 'names', (bytes) => listed(bytes, (n) => `c${String(n)}=1`, '; ')),
    one('cookie', 'one name again and again', (bytes) => listed(bytes, () => '__session=1', '; ')),
    one('cookie', 'separators', (bytes) => ';'.repeat(bytes)),
    one('cookie', 'escapes', (bytes) => `__session=${'%41'.repeat(bytes / 3)}`),
    one('cookie', 'a session of many parts', (bytes) => `__session=ses_${'.x'.repeat(bytes / 2)}`),
    one('cookie', 'a device of many letters', (bytes) => `__device=${'x'.repeat(bytes)}`),
    ...lists.flatMap((name) => [
      one(name, 'commas', (bytes) => `Bearer${','.repeat(bytes)}x`),
      one(name, 'blanks', (bytes) => `Bearer${' '.repeat(bytes)}x`),
      one(name, 'a list', (bytes) => listed(bytes, (n) => `x${String(n)};q=0.1`)),
    ]),
    {
      name: 'many headers',
      of: (bytes) => ({ headers: Object.fromEntries(Array.from({ length: bytes / 12 }, (_, n) => [`x-${String(n)}`, '1'])) }),
    },
  ];
}

const OWN_PAGE = { origin: 'http://clinic.test', host: 'clinic.test', referer: 'http://clinic.test/en/sign-in' };

function listed(bytes: number, of: (n: number) => string, separator = ','): string {
  const parts: string[] = [];
  for (let n = 0, length = 0; length < bytes; n += 1) {
    const part = of(n);
    parts.push(part);
    length += part.length + separator.length;
  }
  return parts.join(separator);
}

function filled(letter: string, bytes: number): string {
  return letter.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(letter))));
}

function rowOf(path: Path, n: number, item: unknown): string {
  const at = `${path.join('.')}.${String(n)}`;
  if (typeof item !== 'object' || item === null) return `${at}=${String(item)}`;
  return Object.entries(item)
    .map(([name, value]) => `${at}.${name}=${String(value)}`)
    .join('&');
}

function placesIn(schema: JsonSchema, path: Path = []): Places {
  const { properties, items } = chosen(schema);
  const inner = Object.entries(properties ?? {}).map(([name, property]) => placesIn(property, [...path, name]));
  if (items) inner.push({ texts: [], lists: [{ path, item: plainest(items) }] }, placesIn(items, [...path, 0]));
  if (chosen(schema).type === 'string' && chosen(schema).enum === undefined) inner.push({ texts: [path], lists: [] });
  return { texts: inner.flatMap(({ texts }) => texts), lists: inner.flatMap(({ lists }) => lists) };
}

function chosen(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf ?? schema.oneOf;
  return options ? chosen(options.find(({ type }) => type !== 'null') ?? {}) : schema;
}

function plainest(given: JsonSchema): unknown {
  const schema = chosen(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, plainest(property)]));
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return false;
  const pattern = new RegExp(schema.pattern ?? '');
  return TEXTS.find((text) => pattern.test(text)) ?? 'x';
}

/** The same value with another one at a place. */
function put<T>(value: T, [head, ...rest]: Path, inner: unknown): T {
  if (head === undefined) return inner as T;
  if (typeof head === 'number') return [put((value as unknown[] | undefined)?.[head] ?? {}, rest, inner)] as T;
  const object = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { ...object, [head]: put(object[head], rest, inner) } as T;
}
