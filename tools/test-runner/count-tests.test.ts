import { expect, test } from 'vitest';
import { addUp, summaryLine } from './count-tests.mjs';

test('the last line counts what passed, failed and was skipped over all runners', () => {
  const sum = addUp([
    { isRight: true },
    { isRight: true, counts: { passed: 3, failed: 0, skipped: 0 } },
    { isRight: true, counts: { passed: 2, failed: 0, skipped: 0 } },
  ]);
  expect(summaryLine(sum)).toBe('5 passed, 0 failed, 0 skipped');
  expect(summaryLine({ ...sum, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped');
});

test('a step that failed without a failed test is one failure', () => {
  const counts = { passed: 3, failed: 0, skipped: 0 };
  expect(addUp([{ isRight: false }, { isRight: false, counts }]).failed).toBe(2);
  expect(addUp([{ isRight: false, counts: { ...counts, failed: 4 } }]).failed).toBe(4);
});
