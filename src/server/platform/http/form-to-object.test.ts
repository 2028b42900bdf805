import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { problem } from '@/domain/shared/problem';
import { FORM_FIELDS_MAX, formToObject } from './form-to-object';

const Hours = z.object({
  weekly: z.array(z.object({ day: z.int(), from: z.string(), to: z.string() })),
  place: z.object({ name: z.string() }).optional(),
});
const read = (fields: Record<string, string>) => formToObject(new URLSearchParams(fields), Hours);

it('leaves out a row in which only its marker is filled in', () => {
  expect(read({ 'weekly.0._day': '1', 'weekly.0.from': '', 'weekly.0.to': '' })).toEqual({ weekly: [] });
});

it('keeps the marker of a row that is filled in, and the order of the rows', () => {
  const rows = {
    'weekly.0._day': '1',
    'weekly.0.from': '',
    'weekly.0.to': '',
    'weekly.7._day': '3',
    'weekly.7.from': '09:00',
    'weekly.7.to': '13:00',
  };
  expect(read(rows)).toEqual({ weekly: [{ day: 3, from: '09:00', to: '13:00' }] });
});

it('keeps a row that is half filled in, so that its missing field is reported', () => {
  expect(read({ 'weekly.0._day': '1', 'weekly.0.from': '09:00', 'weekly.0.to': '' })).toEqual({
    weekly: [{ day: 1, from: '09:00', to: '' }],
  });
});

it('leaves out an optional group in which every field is empty', () => {
  expect(read({ 'place.name': '' })).toEqual({});
  expect(read({ 'place.name': 'Nabha' })).toEqual({ place: { name: 'Nabha' } });
});

it('ignores names every object inherits, and names nested deeper than any form', () => {
  const deep = `${'a.'.repeat(32_000)}b`;
  const fields = {
    'weekly.0.from': '09:00',
    toString: '1',
    'valueOf.x': '2',
    '__proto__.from': '3',
    'place.constructor.x': '4',
    [deep]: '5',
  };
  expect(read(fields)).toEqual({ weekly: [{ from: '09:00' }], toString: '1', valueOf: { x: ['2'] } });
  expect(Object.getPrototypeOf(read(fields))).toBe(Object.prototype);
});

/** Counts every access, so that the cost of a form is a number and not a time. */
function countingForm(pairs: readonly (readonly [string, string])[]) {
  const cost = { steps: 0, lookups: 0 };
  const form = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
  const counted = new Proxy(form, {
    get(target, key) {
      if (key === 'size') return target.size;
      if (key !== Symbol.iterator) cost.lookups += 1;
      return function* () {
        for (const pair of target) {
          cost.steps += 1;
          yield pair;
        }
      };
    },
  });
  return { counted, cost };
}

it('reads each field of a form once and looks none up by name', () => {
  for (const size of [1, 50, FORM_FIELDS_MAX]) {
    const { counted, cost } = countingForm(Array.from({ length: size }, (_, i) => [`weekly.${i}.from`, '09:00'] as const));
    formToObject(counted, Hours);
    expect(cost).toEqual({ steps: size, lookups: 0 });
  }
});

it('refuses a form of more fields than it allows before reading any', () => {
  const { counted, cost } = countingForm(Array.from({ length: FORM_FIELDS_MAX + 1 }, (_, i) => [`f${i}`, ''] as const));
  const refusal = problem('bad-request', { errors: [{ at: '', code: 'too-many' }] });
  expect(() => formToObject(counted, Hours)).toThrow(expect.objectContaining({ code: refusal.code, detail: refusal.detail }));
  expect(cost).toEqual({ steps: 0, lookups: 0 });
});

const Everything = z.object({
  text: z.string(),
  note: z.string().optional(),
  age: z.int().optional(),
  agreed: z.boolean(),
  languages: z.array(z.string()),
  weekly: z.array(z.object({ day: z.int(), from: z.string(), to: z.string().optional() })),
  place: z.object({ name: z.string(), pin: z.string().optional() }).optional(),
});
const filled = fc.string({ minLength: 1 }).map((text) => text.toWellFormed());
const anything = fc.record(
  {
    text: fc.string().map((text) => text.toWellFormed()),
    note: filled,
    age: fc.integer(),
    agreed: fc.boolean(),
    languages: fc.array(filled),
    weekly: fc.array(fc.record({ day: fc.integer(), from: filled, to: filled }, { requiredKeys: ['day', 'from'] }), { maxLength: 20 }),
    place: fc.record({ name: filled, pin: filled }, { requiredKeys: ['name'] }),
  },
  { requiredKeys: ['text', 'agreed', 'languages', 'weekly'] },
);

/** The form a page would send for a body: each list of objects with row numbers, its `day` as a marker. */
function formOf(body: z.infer<typeof Everything>): [string, string][] {
  const { weekly, languages, place = {}, ...plain } = body;
  return [
    ...Object.entries(plain).map(([name, value]): [string, string] => [name, String(value)]),
    ...languages.map((one): [string, string] => ['languages', one]),
    ...weekly.flatMap((row, i) =>
      Object.entries(row).map(([name, value]): [string, string] => [`weekly.${i}.${name === 'day' ? '_day' : name}`, String(value)]),
    ),
    ...Object.entries(place).map(([name, value]): [string, string] => [`place.${name}`, String(value)]),
  ];
}

it('reads back every body that a page wrote into its form', () => {
  fc.assert(
    fc.property(anything, (body) => {
      const { languages, weekly, ...rest } = body as z.infer<typeof Everything>;
      const expected = { ...rest, ...(languages.length > 0 && { languages }), ...(weekly.length > 0 && { weekly }) };
      expect(formToObject(new URLSearchParams(formOf(body as z.infer<typeof Everything>)), Everything)).toEqual(expected);
    }),
  );
});

const part = fc.constantFrom('weekly', 'place', 'name', 'from', '_day', '0', '7', '', 'a', '__proto__', 'constructor', 'toString', 'age');
const names = fc.array(part, { minLength: 1, maxLength: 10 }).map((parts) => parts.join('.'));
const pairs = fc.array(fc.tuple(names, fc.constantFrom('', '1', 'on', 'NaN', 'x')), { maxLength: 60 });

/** The nesting of a form, written plainly: of names that contradict each other, the one that first appeared later counts. */
function nestingOf(form: URLSearchParams): Map<string, string[]> {
  const usable = [...new Set(form.keys())].filter((name) => {
    const parts = name.split('.');
    return !name.startsWith('_') && parts.length <= 8 && !parts.includes('__proto__') && !parts.includes('constructor');
  });
  const isContradicted = (name: string, i: number) =>
    usable.slice(i + 1).some((later) => later.startsWith(`${name}.`) || name.startsWith(`${later}.`));
  return new Map(usable.filter((name, i) => !isContradicted(name, i)).map((name) => [name, form.getAll(name)]));
}

function leavesOf(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

it('nests the names of any form as a plain reference does', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const form = new URLSearchParams(given);
      expect(new Map(leavesOf(formToObject(form, z.unknown())))).toEqual(nestingOf(form));
    }),
  );
});

it('never throws, whatever the shape of a form, and gives nothing but plain objects', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const body = formToObject(new URLSearchParams(given), Everything);
      expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
      expect(() => Everything.safeParse(body)).not.toThrow();
    }),
  );
});
