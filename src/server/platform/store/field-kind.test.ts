import { expect, test } from 'vitest';
import { z } from 'zod';
import { isListField, mayBeNull } from './field-kind';

const schema = z.object({
  id: z.string(),
  endedAt: z.string().nullable(),
  maybe: z.string().nullable().optional().default(null),
  kind: z.union([z.literal('a'), z.null()]),
  when: z
    .string()
    .transform((text): number | null => (text === '' ? null : text.length))
    .pipe(z.number().nullable()),
  place: z.object({ ward: z.string(), bed: z.number().nullish() }).optional(),
  tags: z.array(z.string().nullable()).default([]),
});

test.each([
  ['id', false],
  ['endedAt', true],
  ['maybe', true],
  ['kind', true],
  ['when', true],
  ['place.ward', false],
  ['place.bed', true],
  ['tags', false],
  ['nowhere', false],
])('whether %s may be null is read from the schema: %s', (field, expected) => {
  expect(mayBeNull(schema, field)).toBe(expected);
});

test('a list is known by its schema, whatever is wrapped around it', () => {
  expect(['tags', 'place', 'place.ward'].map((field) => isListField(schema, field))).toEqual([true, false, false]);
});
