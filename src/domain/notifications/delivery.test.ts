import { expect, test } from 'vitest';
import { beginAttempt, endAttempt, pauseSeconds, TRIES_MAX, type Delivery, type SendOutcome } from './delivery';

const NOW = '2026-01-05T03:30:00.000Z';
const FRESH: Delivery = { userId: 'usr_000000000000', channel: 'sms', state: 'waiting', tries: 0, unknowns: 0, nextAt: NOW };
const after = (delivery: Delivery, outcome: SendOutcome, isIdempotent: boolean) =>
  endAttempt(delivery, outcome, { isIdempotent, now: NOW, random: 0.5 });

/** Attempts with one outcome each until it is finished; `cut` is a crash before the outcome is stored. */
function attempts(outcome: SendOutcome | 'cut', isIdempotent: boolean): { sent: number; end: Delivery } {
  let delivery = FRESH;
  for (let sent = 0; ; sent += 1) {
    delivery = beginAttempt(delivery, { isIdempotent });
    if (delivery.state !== 'sending') return { sent, end: delivery };
    if (outcome !== 'cut') delivery = after(delivery, outcome, isIdempotent);
    if (delivery.state === 'dead' || delivery.state === 'sent' || sent > 100) return { sent: sent + 1, end: delivery };
  }
}

test('without a key at the provider a message goes out at most twice, whether no answer comes or we are cut off', () => {
  for (const outcome of [{ is: 'unknown' }, 'cut'] as const) {
    expect(attempts(outcome, false)).toMatchObject({ sent: 2, end: { state: 'dead', reason: 'no-answer' } });
  }
});

test('with a key it is tried until the end without an answer, and for an hour when we are cut off', () => {
  expect(attempts({ is: 'unknown' }, true)).toMatchObject({ sent: TRIES_MAX, end: { state: 'dead' } });
  expect(attempts('cut', true)).toMatchObject({ sent: 60, end: { state: 'dead', reason: 'no-answer' } });
});

test('a provider that refuses for now is asked until the end, and then it is a dead letter with the reason', () => {
  const refused = { is: 'refused', reason: '503' } as const;
  expect(attempts(refused, false)).toMatchObject({ sent: TRIES_MAX, end: { state: 'dead', reason: '503' } });
});

test('what arrived, what nobody can receive and what can never be sent is not tried again', () => {
  for (const outcome of [{ is: 'sent' }, { is: 'gone' }, { is: 'impossible', reason: '400' }] as const) {
    expect(attempts(outcome, false).sent).toBe(1);
  }
});

test('the pauses double up to an hour, and no two of many failures need meet again', () => {
  expect([1, 2, 3, 9].map((tries) => pauseSeconds(tries, 1))).toEqual([30, 60, 120, 3600]);
  expect([0, 0.5, 1].map((random) => pauseSeconds(2, random))).toEqual([30, 45, 60]);
});
