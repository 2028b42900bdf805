import { expect, test } from 'vitest';
import { addSeconds } from '@/domain/shared/instant';
import { secondsUntilNextCode } from './address-code';

const NOW = '2026-01-05T03:30:00.000Z';
const ago = (...seconds: number[]) => seconds.map((one) => addSeconds(NOW, -one));

test.each<[string, string[], number]>([
  ['the first', [], 0],
  ['the third within half an hour', ago(1, 2), 0],
  ['the fourth, until the first of them is half an hour old', ago(1, 2, 1700), 100],
  ['the fourth when the first is half an hour old', ago(1, 2, 1800), 0],
  ['the twenty-first of a day', ago(...Array.from({ length: 20 }, (_, i) => 2000 + i * 2000)), 86_400 - 40_000],
  ['one after a clock that was ahead', [addSeconds(NOW, 10), addSeconds(NOW, 9), addSeconds(NOW, 8)], 0],
])('%s waits as long as it must', (_, sentAt, seconds) => {
  expect(secondsUntilNextCode(sentAt, NOW)).toBe(seconds);
});
