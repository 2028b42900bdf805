import { expect, it } from 'vitest';
import { z } from 'zod';
import { formToObject } from './form-to-object';

const Hours = z.object({
  weekly: z.array(z.object({ day: z.int(), from: z.string(), to: z.string() })),
  place: z.object({ name: z.string() }).optional(),
});
const read = (fields: Record<string, string>) => formToObject(new URLSearchParams(fields), Hours);

it('leaves out a row that only says what it is about', () => {
  expect(read({ 'weekly.0._day': '1', 'weekly.0.from': '', 'weekly.0.to': '' })).toEqual({ weekly: [] });
});

it('gives a row that is filled in what it is about, and keeps the order of the rows', () => {
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

it('keeps a row that is half filled in, so that its fault is told', () => {
  expect(read({ 'weekly.0._day': '1', 'weekly.0.from': '09:00', 'weekly.0.to': '' })).toEqual({
    weekly: [{ day: 1, from: '09:00', to: '' }],
  });
});

it('leaves out an optional group in which nothing was written', () => {
  expect(read({ 'place.name': '' })).toEqual({});
  expect(read({ 'place.name': 'Nabha' })).toEqual({ place: { name: 'Nabha' } });
});

it('passes over names that are no fields: what every object has, and what is nested beyond any form', () => {
  const deep = `${'a.'.repeat(32_000)}b`;
  const began = performance.now();
  const fields = { 'weekly.0.from': '09:00', toString: '1', 'valueOf.x': '2', '__proto__.from': '3', [deep]: '4' };
  const { weekly } = Object(read(fields)) as { weekly: unknown };
  expect(weekly).toEqual([{ from: '09:00' }]);
  expect(Object.getPrototypeOf(read(fields))).toBe(Object.prototype);
  expect(performance.now() - began).toBeLessThan(500);
});
