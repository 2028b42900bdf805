import { expect, test, vi } from 'vitest';
import { seededRandom } from './seeded-random';

test('a seed repeats its choices, another makes others, and which it was is printed', () => {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const choices = (seed: string) => {
    vi.stubEnv('TEST_SEED', seed);
    const random = seededRandom('kills');
    return Array.from({ length: 100 }, random);
  };
  const first = choices('7');
  expect(choices('7')).toEqual(first);
  expect(choices('8')).not.toEqual(first);
  expect(first.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(print.mock.calls.map(([text]) => text).join('')).toContain('TEST_SEED=7 ');
});

test('a seed that is no number is refused', () => {
  vi.stubEnv('TEST_SEED', 'seven');
  expect(() => seededRandom('kills')).toThrow('TEST_SEED');
});
