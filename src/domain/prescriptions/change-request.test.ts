import { expect, test } from 'vitest';
import { CHANGE_EVENTS, changeStateAt, nextChangeState } from './change-request';

test('a question is answered once, whatever happens afterwards', () => {
  for (const first of CHANGE_EVENTS) {
    const settled = nextChangeState('open', first);
    if (settled === null) throw new Error(`${first} settles nothing`);
    expect(settled).not.toBe('open');
    for (const then of CHANGE_EVENTS) expect(nextChangeState(settled, then)).toBeNull();
  }
});

test('an open one is over from the very instant its prescription is, and an answered one stays answered', () => {
  const expiresAt = '2026-02-04T04:00:00.000Z';
  expect(changeStateAt({ state: 'open', expiresAt }, '2026-02-04T03:59:59.999Z')).toBe('open');
  expect(changeStateAt({ state: 'open', expiresAt }, expiresAt)).toBe('lapsed');
  expect(changeStateAt({ state: 'replaced', expiresAt }, expiresAt)).toBe('replaced');
});
