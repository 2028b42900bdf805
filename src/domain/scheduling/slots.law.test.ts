import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Availability } from './schema';
import { freeSlots, holdTicks, isSlot, type Busy } from './slots';
import { slotsByBruteForce } from './slots.oracle';

const clock = (tick: number) => `${String(Math.floor(tick / 12)).padStart(2, '0')}:${String((tick % 12) * 5).padStart(2, '0')}`;

/** Windows of one day that do not overlap: sorted cuts, taken in pairs. Nights, where clocks change, are as likely as days. */
const dayWindows = fc.uniqueArray(fc.oneof(fc.nat(48), fc.integer({ min: 240, max: 288 }), fc.nat(288)), { maxLength: 6 }).map((cuts) => {
  const sorted = cuts.sort((a, b) => a - b);
  const pairs: { from: string; to: string }[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    const to = sorted[i + 1] ?? 0;
    pairs.push({ from: clock(sorted[i] ?? 0), to: to === 288 && i % 4 === 0 ? '00:00' : clock(to) });
  }
  return pairs;
});

function scheduleIn(zone: string, anchors: readonly string[]) {
  return fc.constantFrom(...anchors).chain((from) => {
    const midnight = Date.parse(`${from}T00:00:00.000Z`);
    const instant = fc.integer({ min: -288, max: 4 * 288 }).map((tick) => new Date(midnight + tick * 300_000).toISOString());
    const on = fc.nat(3).map((days) => new Date(midnight + days * 86_400_000).toISOString().slice(0, 10));
    const exception = fc.oneof(
      { weight: 1, arbitrary: on.map((date) => ({ on: date, closed: true })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(on, fc.nat(287), fc.nat(287))
          .map(([date, from, to]) => ({ on: date, from: clock(Math.min(from, to)), to: clock(Math.max(from, to) + 1) })),
      },
    );
    const availability = fc.record({
      timeZone: fc.constant(zone),
      slotMinutes: fc.oneof(
        fc.constantFrom(15, 20, 30),
        fc.integer({ min: 1, max: 48 }).map((ticks) => ticks * 5),
      ),
      bufferMinutes: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 24 }).map((ticks) => ticks * 5),
      ),
      weekly: fc
        .array(dayWindows, { minLength: 7, maxLength: 7 })
        .map((days) => days.flatMap((windows, day) => windows.map((window) => ({ day: day + 1, ...window })))),
      exceptions: fc.array(exception, { maxLength: 4 }),
      modes: fc.constant(['video' as const]),
    });
    const booking = fc
      .record({ startsAt: instant, ticks: fc.integer({ min: 1, max: 12 }), buffer: fc.option(fc.nat(4), { nil: undefined }) })
      .map(({ startsAt, ticks, buffer }): Busy => ({
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + ticks * 300_000).toISOString(),
        ...(buffer === undefined ? {} : { bufferMinutes: buffer * 5 }),
      }));
    return fc.record({
      availability,
      busy: fc.array(booking, { maxLength: 12 }),
      from: fc.constant(from),
      days: fc.constantFrom(1, 3),
      now: instant.map((at) => new Date(Date.parse(at) + 61_234).toISOString()),
      leadMinutes: fc.constantFrom(0, 30, 7),
    });
  });
}

const ZONES: [zone: string, anchors: string[]][] = [
  ['Asia/Kolkata', ['2026-11-20', '2026-12-31', '2028-02-28']],
  ['America/New_York', ['2026-03-07', '2026-10-31', '2026-07-01']],
  ['Europe/London', ['2026-03-28', '2026-10-24', '2026-12-30']],
  ['Australia/Lord_Howe', ['2026-04-04', '2026-10-03', '2026-06-06']],
];

describe('free slots', () => {
  test.each(ZONES)(
    'equal a minute-by-minute walk on 2,500 random schedules in %s',
    (zone, anchors) => {
      fc.assert(
        fc.property(scheduleIn(zone, anchors), (question) => {
          const availability = Availability.parse(question.availability);
          const slots = freeSlots({ ...question, availability });
          expect(slots.map((slot) => slot.startsAt)).toEqual(slotsByBruteForce({ ...question, availability }));
          const wrongLength = slots.find(
            (slot) => Date.parse(slot.endsAt) - Date.parse(slot.startsAt) !== availability.slotMinutes * 60_000,
          );
          expect(wrongLength).toBeUndefined();
        }),
        { numRuns: 2500 },
      );
    },
    60_000,
  );

  test('are exactly the slots whose ticks nobody holds, so what is shown can be booked', () => {
    fc.assert(
      fc.property(scheduleIn('America/New_York', ['2026-03-07', '2026-10-31']), (question) => {
        const availability = Availability.parse(question.availability);
        const open = { ...question, availability, now: '2026-01-01T00:00:00.000Z', leadMinutes: 0 };
        const pause = availability.bufferMinutes;
        const held = new Set(open.busy.flatMap((b) => holdTicks(b.startsAt, b.endsAt, b.bufferMinutes ?? pause)));
        const possible = freeSlots({ ...open, busy: [] });
        const canBeHeld = possible.filter((slot) => !holdTicks(slot.startsAt, slot.endsAt, pause).some((tick) => held.has(tick)));
        expect(freeSlots(open)).toEqual(canBeHeld);
        expect(possible.every((slot) => isSlot(availability, slot.startsAt))).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('hold ticks', () => {
  const booking = fc.record({ start: fc.nat(600), length: fc.integer({ min: 1, max: 48 }), pause: fc.nat(24) });
  const at = (tick: number) => new Date(Date.UTC(2026, 10, 23) + tick * 300_000).toISOString();

  test('are shared by two bookings exactly when they overlap, pauses counted once after each', () => {
    fc.assert(
      fc.property(booking, booking, (a, b) => {
        const ticksOf = ({ start, length, pause }: typeof a) => holdTicks(at(start), at(start + length), pause * 5);
        const overlap = a.start < b.start + b.length + b.pause && b.start < a.start + a.length + a.pause;
        const mine = new Set(ticksOf(a));
        expect(ticksOf(b).some((tick) => mine.has(tick))).toBe(overlap);
        expect(mine.size).toBe(a.length + a.pause);
      }),
      { numRuns: 5000 },
    );
  });

  test('are instants rounded down to five minutes', () => {
    expect(holdTicks('2026-11-23T03:30:00.000Z', '2026-11-23T03:40:00.000Z', 5)).toEqual([
      '2026-11-23T03:30:00.000Z',
      '2026-11-23T03:35:00.000Z',
      '2026-11-23T03:40:00.000Z',
    ]);
    expect(holdTicks('2026-11-23T03:33:00.000Z', '2026-11-23T03:36:00.000Z', 0)).toHaveLength(2);
  });
});
