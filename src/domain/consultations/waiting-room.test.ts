import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWait, keepsPlace, positionOf, queueOrder } from './waiting-room';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 23, 10, minute, second)).toISOString();
const one = (id: string, change: { start?: number; since?: number; seen?: number; isUrgent?: boolean } = {}) => ({
  id,
  startsAt: at(change.start ?? 0),
  waitingSince: at(change.since ?? 0),
  priority: change.isUrgent === true ? ('urgent' as const) : ('normal' as const),
  participants: { patient: { lastSeenAt: at(change.seen ?? 10) }, doctor: {} },
});
const ids = (queue: { id: string }[]) => queue.map(({ id }) => id).join(' ');

describe('the queue', () => {
  test('goes by urgency, then the appointed time, then arrival', () => {
    const early = one('early', { start: 15, since: -20 });
    const onTime = one('on-time', { start: 0, since: 1 });
    const sameTimeFirst = one('same-time-first', { start: 0, since: 0 });
    const urgent = one('urgent', { start: 30, since: 9, isUrgent: true });
    expect(ids(queueOrder([early, onTime, sameTimeFirst, urgent]))).toBe('urgent same-time-first on-time early');
  });

  test('is the same whatever order the store gives, and changes nothing it is given', () => {
    const people = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(people, (drawn) => {
        const queue = drawn.map(([start, since, isUrgent], i) => one(`con_${String(i)}`, { start, since, isUrgent }));
        const before = ids(queue);
        expect(ids(queueOrder([...queue].reverse()))).toBe(ids(queueOrder(queue)));
        expect(ids(queue)).toBe(before);
        queueOrder(queue).forEach(({ id }, index) => expect(positionOf(id, queue, at(10))).toBe(index + 1));
      }),
    );
  });

  test('a dropped patient keeps the place for three minutes after the beat that was missed, and not longer', () => {
    expect(keepsPlace(at(0), at(3, 20))).toBe(true);
    expect(keepsPlace(at(0), at(3, 21))).toBe(false);
  });

  test('somebody gone for longer is not counted before the others, and finds the old place on return', () => {
    const queue = [one('gone', { start: 0, seen: 0 }), one('here', { start: 15 })];
    expect(positionOf('here', queue, at(10))).toBe(1);
    expect(positionOf('gone', queue, at(10))).toBe(1);
    expect(positionOf('here', queue, at(2))).toBe(2);
  });

  test('a stranger has no place', () => {
    expect(positionOf('con_other', [one('here')], at(0))).toBe(0);
  });
});

describe('the estimate', () => {
  const ask = (change: Partial<Parameters<typeof estimateWait>[0]>) =>
    estimateWait({
      position: 1,
      recentLengthsSeconds: [],
      slotMinutes: 15,
      startsAt: at(0),
      currentStartedAt: null,
      now: at(30),
      ...change,
    });

  test('is nothing for the next one when the doctor is free', () => {
    expect(ask({})).toBe(0);
  });

  test('counts each person before by the median of recent lengths, so that one long visit does not frighten', () => {
    expect(ask({ position: 3, recentLengthsSeconds: [300, 320, 7200] })).toBe(640);
    expect(ask({ position: 2, recentLengthsSeconds: [100, 200, 300, 400] })).toBe(250);
  });

  test('counts by the slot length until three lengths are known, and looks at the last twenty only', () => {
    expect(ask({ position: 2, recentLengthsSeconds: [60, 60] })).toBe(900);
    const changed = [...Array.from({ length: 50 }, () => 3000), ...Array.from({ length: 20 }, () => 600)];
    expect(ask({ position: 2, recentLengthsSeconds: changed })).toBe(600);
  });

  test('takes off what the running consultation has already lasted, and allows a minute when it overruns', () => {
    expect(ask({ currentStartedAt: at(25) })).toBe(600);
    expect(ask({ currentStartedAt: at(0) })).toBe(60);
  });

  test('never promises a time before the appointed one', () => {
    expect(ask({ startsAt: at(40) })).toBe(600);
  });

  test('is whole, never negative, and grows with the position', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7200 }), { maxLength: 30 }), fc.nat(20), (lengths, position) => {
        const here = ask({ position: position + 1, recentLengthsSeconds: lengths });
        expect(Number.isInteger(here) && here >= 0).toBe(true);
        expect(ask({ position: position + 2, recentLengthsSeconds: lengths })).toBeGreaterThan(here);
      }),
    );
  });
});
