import { expect, it } from 'vitest';
import { shouldLogQuality, type Logged } from './quality-log';

const AT_ZERO: Logged = { atMs: 0, quality: 'good', medium: 'video' };

it('logs the first look, a change not too soon, and an unchanged quality every five minutes', () => {
  expect(shouldLogQuality(null, AT_ZERO)).toBe(true);
  expect(shouldLogQuality(AT_ZERO, { ...AT_ZERO, atMs: 5_000, quality: 'weak' })).toBe(false);
  expect(shouldLogQuality(AT_ZERO, { ...AT_ZERO, atMs: 12_000, quality: 'weak' })).toBe(true);
  expect(shouldLogQuality(AT_ZERO, { ...AT_ZERO, atMs: 299_000 })).toBe(false);
  expect(shouldLogQuality(AT_ZERO, { ...AT_ZERO, atMs: 300_000 })).toBe(true);
});
