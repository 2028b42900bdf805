import { expect, test } from 'vitest';
import { mayBookAnother, noShowsSince } from './booking-limits';

const withDoctors = (...ids: string[]) => ids.map((doctorId) => ({ doctorId }));
const ten = withDoctors(...'abcdefghij');

test.each<[string, ReturnType<typeof withDoctors>, number, boolean]>([
  ['none', [], 0, true],
  ['two with the doctor', withDoctors('a', 'a'), 0, true],
  ['three with the doctor', withDoctors('a', 'a', 'a'), 0, false],
  ['three with another', withDoctors('b', 'b', 'b'), 0, true],
  ['nine in all', ten.slice(1), 0, true],
  ['ten in all', ten, 0, false],
  ['none after three no-shows', [], 3, true],
  ['one with the doctor after two no-shows', withDoctors('a'), 2, true],
  ['one with the doctor after three no-shows', withDoctors('a'), 3, false],
  ['two with others after three no-shows', withDoctors('b', 'c'), 3, true],
  ['three with others after three no-shows', withDoctors('b', 'c', 'd'), 3, false],
])('with %s coming, another with the doctor: %#', (_what, coming, noShows, allowed) => {
  expect(mayBookAnother(coming, 'a', noShows)).toBe(allowed);
});

test('a no-show counts for ninety days', () => {
  expect(noShowsSince('2026-04-01T00:00:00.000Z')).toBe('2026-01-01T00:00:00.000Z');
});
