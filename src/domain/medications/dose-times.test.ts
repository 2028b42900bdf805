import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '@/domain/shared/time';
import { adherenceOf, dosesBetween, dosesOfToday, dosesOn, doseState, mayDecide, nextDoseAfter, supplyOf } from './dose-times';

const PLAN = {
  id: 'mdn_ofthesetests1',
  times: ['08:00', '21:00'],
  everyDays: 1,
  startOn: '2026-01-05',
  timeZone: 'Asia/Kolkata',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const MORNING = '2026-01-05T02:30:00.000Z';
const EVENING = '2026-01-05T15:30:00.000Z';
const NOTHING = new Map();
const dueOn = (plan: typeof PLAN & { endOn?: string }, on: string) => dosesOn(plan, on).map(({ dueAt }) => dueAt);

test('doses are at the local time, in order, from the first day to the last', () => {
  expect(dueOn(PLAN, '2026-01-05')).toEqual([MORNING, EVENING]);
  expect(dueOn(PLAN, '2026-01-04')).toEqual([]);
  expect(dueOn({ ...PLAN, endOn: '2026-01-06' }, '2026-01-07')).toEqual([]);
});

test('every other day and once a week are counted from the first day', () => {
  const days = (everyDays: number) => Array.from({ length: 9 }, (_, n) => dosesOn({ ...PLAN, everyDays }, `2026-01-0${n + 1}`).length);
  expect(days(2)).toEqual([0, 0, 0, 0, 2, 0, 2, 0, 2]);
  expect(dosesOn({ ...PLAN, everyDays: 7 }, '2026-01-12')).toHaveLength(2);
  expect(nextDoseAfter({ ...PLAN, everyDays: 7 }, EVENING)).toBe('2026-01-12T02:30:00.000Z');
});

test('a dose near midnight belongs to the day of the patient, not of the server', () => {
  const late = { ...PLAN, times: ['00:15', '23:45'] };
  expect(dosesBetween(late, '2026-01-05T18:00:00.000Z', '2026-01-05T19:00:00.000Z').map(({ on, time }) => `${on} ${time}`)).toEqual([
    '2026-01-05 23:45',
    '2026-01-06 00:15',
  ]);
  // A quarter past midnight: what nobody has said of the evening's dose can still be said.
  expect(dosesOfToday(late, NOTHING, '2026-01-05T18:45:00.000Z').map(({ on, state }) => [on, state])).toEqual([
    ['2026-01-05', 'due'],
    ['2026-01-06', 'due'],
    ['2026-01-06', 'coming'],
  ]);
});

describe('where clocks change', () => {
  const berlin = { ...PLAN, times: ['02:30'], timeZone: 'Europe/Berlin', startOn: '2026-03-01' };
  test('a dose in the hour that is left out is due an hour later', () => {
    expect(dueOn(berlin, '2026-03-29')).toEqual(['2026-03-29T01:30:00.000Z']);
  });
  test('a dose in the hour that comes twice is due in the first, once', () => {
    expect(dueOn(berlin, '2026-10-25')).toEqual(['2026-10-25T00:30:00.000Z']);
  });
  test('the dose at nine is at nine by the clock before and after', () => {
    const nine = { ...berlin, times: ['09:00'] };
    expect([...dueOn(nine, '2026-03-28'), ...dueOn(nine, '2026-03-29')]).toEqual(['2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z']);
  });
  test('on every day of a year there is each dose, and the next one comes after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'),
        (day, timeZone) => {
          const plan = { ...PLAN, timeZone, times: ['00:30', '02:15', '13:00'], startOn: '2026-01-01' };
          const at = addMinutes('2026-01-02T12:00:00.000Z', day * 24 * 60);
          const next = nextDoseAfter(plan, at) ?? at;
          expect(next > at).toBe(true);
          expect(dosesBetween(plan, at, next).filter(({ dueAt }) => dueAt !== at)).toHaveLength(1);
        },
      ),
    );
  });
});

test('a plan that has ended has no next dose', () => {
  expect(nextDoseAfter({ ...PLAN, endOn: '2026-01-05' }, EVENING)).toBeNull();
  expect(nextDoseAfter(PLAN, '2025-12-01T00:00:00.000Z')).toBe(MORNING);
});

test.each([
  ['an hour before', '2026-01-05T01:30:00.000Z', true],
  ['in its time', MORNING, true],
  ['the same evening', '2026-01-05T16:00:00.000Z', true],
  ['hours before', '2026-01-04T23:00:00.000Z', false],
  ['two days later', '2026-01-07T02:30:00.000Z', false],
])('what became of a dose is said %s: %s', (_, now, may) => {
  expect(mayDecide(PLAN, { on: '2026-01-05', time: '08:00' }, now)).toBe(may);
});

test('a time that is no dose of the plan cannot be confirmed', () => {
  expect(mayDecide(PLAN, { on: '2026-01-05', time: '08:01' }, MORNING)).toBe(false);
});

test('a dose nobody spoke of is missed after an hour, and what was said counts', () => {
  expect(doseState(MORNING, undefined, '2026-01-05T02:29:00.000Z')).toBe('coming');
  expect(doseState(MORNING, undefined, '2026-01-05T03:29:00.000Z')).toBe('due');
  expect(doseState(MORNING, undefined, '2026-01-05T03:30:00.000Z')).toBe('missed');
  expect(doseState(MORNING, 'taken', '2026-01-05T09:00:00.000Z')).toBe('taken');
});

test('adherence counts doses that were due, and not those before the plan was written down', () => {
  const plan = { ...PLAN, createdAt: '2026-01-06T00:00:00.000Z' };
  const said = new Map([
    ['2026-01-06', { [`${PLAN.id}@08:00`]: { state: 'taken' as const }, [`${PLAN.id}@21:00`]: { state: 'skipped' as const } }],
  ]);
  const { days, share } = adherenceOf(plan, said, { now: '2026-01-07T12:00:00.000Z', days: 3 });
  expect(days).toEqual([
    { on: '2026-01-05', taken: 0, skipped: 0, missed: 0 },
    { on: '2026-01-06', taken: 1, skipped: 1, missed: 0 },
    { on: '2026-01-07', taken: 0, skipped: 0, missed: 1 },
  ]);
  expect(share).toBeCloseTo(1 / 3);
  expect(adherenceOf(plan, NOTHING, { now: '2026-01-06T00:00:00.000Z', days: 3 }).share).toBeNull();
});

test.each([
  ['ten tablets at two a day last five days', { left: 10, perDose: 1 }, { runsOutOn: '2026-01-10', isLow: false }],
  ['seven are low, and the last day has but one', { left: 7, perDose: 1 }, { runsOutOn: '2026-01-08', isLow: true }],
  ['what outlasts the plan needs no refill', { left: 10, perDose: 1, endOn: '2026-01-07' }, null],
  ['nobody counts', { perDose: 1 }, null],
])('%s', (_, plan, supply) => {
  expect(supplyOf({ ...PLAN, ...plan }, '2026-01-05T00:00:00.000Z')).toEqual(supply);
});
