import { describe, expect, test } from 'vitest';
import { mergeWindows } from './day-window';
import { Availability } from './schema';

const good = {
  timeZone: 'Asia/Kolkata',
  slotMinutes: 15,
  bufferMinutes: 5,
  weekly: [
    { day: 1, from: '09:00', to: '13:00' },
    { day: 1, from: '13:00', to: '17:00' },
    { day: 7, from: '22:00', to: '24:00' },
  ],
  exceptions: [
    { on: '2026-12-25', closed: true },
    { on: '2026-12-26', from: '10:00', to: '12:00' },
    { on: '2026-12-26', from: '18:00', to: '00:00' },
  ],
  modes: ['video', 'audio'],
};

/** What is wrong and where, `['weekly.0.to not-after-from']`. */
function faults(change: Record<string, unknown>): string[] {
  const parsed = Availability.safeParse({ ...good, ...change });
  return parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
}

describe('availability', () => {
  test('accepts windows that touch, windows up to midnight, and several exceptions on one date', () => {
    expect(faults({})).toEqual([]);
  });

  test('may have no hours at all, and no exceptions said', () => {
    const { exceptions: _, ...rest } = good;
    expect(Availability.parse({ ...rest, weekly: [] }).exceptions).toEqual([]);
  });

  test.each([
    ['a zone that does not exist', { timeZone: 'Asia/Nabha' }, ['timeZone unknown-time-zone']],
    ['a slot that is no multiple of five minutes', { slotMinutes: 12 }, ['slotMinutes not-five-minutes']],
    ['a pause that is no multiple of five minutes', { bufferMinutes: 3 }, ['bufferMinutes not-five-minutes']],
    ['a window that begins between ticks', { weekly: [{ day: 1, from: '09:02', to: '10:00' }] }, ['weekly.0.from not-five-minutes']],
    ['a window that ends before it begins', { weekly: [{ day: 1, from: '10:00', to: '09:00' }] }, ['weekly.0.to not-after-from']],
    ['an empty window', { weekly: [{ day: 1, from: '10:00', to: '10:00' }] }, ['weekly.0.to not-after-from']],
    ['a time that is none', { weekly: [{ day: 1, from: '9:00', to: '10:00' }] }, ['weekly.0.from wrong-format']],
    [
      'closed with hours',
      { exceptions: [{ on: '2026-12-25', closed: true, from: '09:00', to: '10:00' }] },
      ['exceptions.0.closed closed-with-hours'],
    ],
    ['hours without an end', { exceptions: [{ on: '2026-12-25', from: '09:00' }] }, ['exceptions.0.to required']],
    ['an exception that says nothing', { exceptions: [{ on: '2026-12-25' }] }, ['exceptions.0.from required', 'exceptions.0.to required']],
    ['a date that does not exist', { exceptions: [{ on: '2026-02-30', closed: true }] }, ['exceptions.0.on wrong-format']],
    ['no mode', { modes: [] }, ['modes required']],
    ['a mode twice', { modes: ['video', 'video'] }, ['modes repeated']],
  ])('refuses %s and says where', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test.each([0, 245])('refuses slots of %i minutes', (slotMinutes) => {
    expect(faults({ slotMinutes })[0]).toMatch(/^slotMinutes /);
  });

  test('refuses the later of two overlapping windows of one day, in whatever order they are listed', () => {
    const weekly = [
      { day: 2, from: '12:00', to: '14:00' },
      { day: 2, from: '09:00', to: '12:30' },
      { day: 3, from: '12:00', to: '14:00' },
    ];
    expect(faults({ weekly })).toEqual(['weekly.0.from overlaps']);
  });
});

test('overlapping and touching windows become one, others stay apart', () => {
  expect(
    mergeWindows([
      { from: 600, until: 700 },
      { from: 100, until: 200 },
      { from: 200, until: 300 },
      { from: 250, until: 260 },
    ]),
  ).toEqual([
    { from: 100, until: 300 },
    { from: 600, until: 700 },
  ]);
});
