import { expect, it } from 'vitest';
import { daysOfSlots, partsOfDay } from './days-of-slots';

const at = (startsAt: string) => ({ startsAt, endsAt: startsAt });
const asked = { from: '2026-11-21', days: 2, zone: 'Asia/Kolkata', locale: 'en', now: '2026-11-21T00:00:00.000Z' } as const;

it('puts each time on the date of the doctor’s wall, also around its midnight, and keeps days that have none', () => {
  const slots = [at('2026-11-21T18:15:00.000Z'), at('2026-11-21T18:30:00.000Z')];
  const days = daysOfSlots({ ...asked, days: 3, slots });
  expect(days.map(({ on, slots: free }) => [on, free.map(({ text }) => text)])).toEqual([
    ['2026-11-21', ['11:45 pm']],
    ['2026-11-22', ['12:00 am']],
    ['2026-11-23', []],
  ]);
});

it('keeps the two nights of one day apart', () => {
  const slots = [at('2026-11-20T20:30:00.000Z'), at('2026-11-21T04:30:00.000Z'), at('2026-11-21T17:00:00.000Z')];
  const [day] = daysOfSlots({ ...asked, slots });
  expect(day && partsOfDay(day).map(({ part }) => part)).toEqual(['night', 'morning', 'night']);
});
