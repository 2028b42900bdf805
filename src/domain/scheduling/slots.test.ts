import { describe, expect, test } from 'vitest';
import type { Availability } from './schema';
import { freeSlots, isSlot, slotStarting } from './slots';

describe('free slots', () => {
  const weekday = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }));
  const clinic = (change: Partial<Availability>): Availability => ({
    timeZone: 'Asia/Kolkata',
    slotMinutes: 15,
    bufferMinutes: 0,
    weekly: weekday('09:00', '10:00'),
    exceptions: [],
    modes: ['video'],
    ...change,
  });
  const ask = (availability: Availability, from: string, rest: Partial<Parameters<typeof freeSlots>[0]> = {}) =>
    freeSlots({ availability, busy: [], from, days: 1, now: '2026-01-01T00:00:00.000Z', leadMinutes: 0, ...rest });
  const starts = (slots: { startsAt: string }[]) => slots.map((slot) => slot.startsAt.slice(0, 16));

  test('of a morning in Punjab are the four quarters of the hour', () => {
    expect(ask(clinic({}), '2026-11-23')).toEqual([
      { startsAt: '2026-11-23T03:30:00.000Z', endsAt: '2026-11-23T03:45:00.000Z' },
      { startsAt: '2026-11-23T03:45:00.000Z', endsAt: '2026-11-23T04:00:00.000Z' },
      { startsAt: '2026-11-23T04:00:00.000Z', endsAt: '2026-11-23T04:15:00.000Z' },
      { startsAt: '2026-11-23T04:15:00.000Z', endsAt: '2026-11-23T04:30:00.000Z' },
    ]);
  });

  test('run up to midnight and on from midnight in Asia/Kolkata, each on its own date', () => {
    const night = clinic({
      slotMinutes: 30,
      weekly: [...weekday('00:00', '00:30'), ...weekday('23:00', '24:00')],
    });
    expect(starts(ask(night, '2026-11-23'))).toEqual(['2026-11-22T18:30', '2026-11-23T17:30', '2026-11-23T18:00']);
  });

  test('follow the pause after each, and the last one needs no room for its pause', () => {
    expect(starts(ask(clinic({ slotMinutes: 20, bufferMinutes: 10 }), '2026-11-23'))).toEqual(['2026-11-23T03:30', '2026-11-23T04:00']);
  });

  test('lose both neighbours of a booking that was made on another grid', () => {
    const busy = [{ startsAt: '2026-11-23T03:50:00.000Z', endsAt: '2026-11-23T04:10:00.000Z' }];
    expect(starts(ask(clinic({}), '2026-11-23', { busy }))).toEqual(['2026-11-23T03:30', '2026-11-23T04:15']);
  });

  test('keep the pause a booking was made with, when the doctor has since changed it', () => {
    const booking = { startsAt: '2026-11-23T03:30:00.000Z', endsAt: '2026-11-23T03:45:00.000Z' };
    const busy = [{ ...booking, bufferMinutes: 10 }];
    expect(starts(ask(clinic({}), '2026-11-23', { busy }))).toEqual(['2026-11-23T04:00', '2026-11-23T04:15']);
  });

  test('are fewer on the day the clock springs forward, none in the gap', () => {
    const night = clinic({ timeZone: 'America/New_York', slotMinutes: 30, weekly: weekday('01:00', '04:00') });
    expect(starts(ask(night, '2026-03-08'))).toEqual(['2026-03-08T06:00', '2026-03-08T06:30', '2026-03-08T07:00', '2026-03-08T07:30']);
    const gone = clinic({ timeZone: 'America/New_York', weekly: weekday('02:00', '03:00') });
    expect(ask(gone, '2026-03-08')).toEqual([]);
  });

  test('are more on the day the clock falls back, none of them twice', () => {
    const night = clinic({ timeZone: 'America/New_York', slotMinutes: 60, weekly: weekday('00:00', '03:00') });
    const found = starts(ask(night, '2026-11-01'));
    expect(found).toEqual(['2026-11-01T04:00', '2026-11-01T05:00', '2026-11-01T06:00', '2026-11-01T07:00']);
  });

  test('vanish on a closed date even when extra hours are given for it, and extra hours add to the usual ones', () => {
    const extra = { on: '2026-11-23', from: '09:30', to: '10:30' };
    expect(ask(clinic({ exceptions: [extra] }), '2026-11-23')).toHaveLength(6);
    expect(ask(clinic({ exceptions: [extra, { on: '2026-11-23', closed: true }] }), '2026-11-23')).toEqual([]);
  });

  test('begin only after the time a doctor needs to get ready', () => {
    const now = '2026-11-23T03:30:00.001Z';
    expect(starts(ask(clinic({}), '2026-11-23', { now }))).toHaveLength(3);
    expect(starts(ask(clinic({}), '2026-11-23', { now, leadMinutes: 30 }))).toEqual(['2026-11-23T04:15']);
  });

  test('cover at most thirty-one dates and may be none at all', () => {
    expect(ask(clinic({}), '2026-11-23', { days: 90 })).toHaveLength(31 * 4);
    expect(ask(clinic({ weekly: [] }), '2026-11-23', { days: 31 })).toEqual([]);
  });

  test('treat a foreign booking that lies off the five-minute grid as touching every tick it meets', () => {
    const busy = [{ startsAt: '2026-11-23T03:44:59.000Z', endsAt: '2026-11-23T03:45:01.000Z' }];
    expect(starts(ask(clinic({}), '2026-11-23', { busy }))).toEqual(['2026-11-23T04:00', '2026-11-23T04:15']);
  });

  test('are known one by one: a start between two slots, on a closed date or off the grid is none', () => {
    const availability = clinic({ slotMinutes: 20, bufferMinutes: 10, exceptions: [{ on: '2026-11-24', closed: true }] });
    expect(slotStarting(availability, '2026-11-23T04:00:00.000Z')).toEqual({
      startsAt: '2026-11-23T04:00:00.000Z',
      endsAt: '2026-11-23T04:20:00.000Z',
    });
    for (const wrong of ['2026-11-23T03:40', '2026-11-23T04:30', '2026-11-24T03:30', '2026-11-23T03:32']) {
      expect(isSlot(availability, `${wrong}:00.000Z`)).toBe(false);
    }
    expect(isSlot(availability, '2026-11-23T03:30:00.001Z')).toBe(false);
  });
});
