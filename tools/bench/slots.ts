import { Availability } from '@/domain/scheduling/schema';
import { freeSlots, type Busy, type Slot } from '@/domain/scheduling/slots';
import { addDays, instantAt } from '@/domain/shared/time';
import { race } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printRatio, printTimings } from './lib/report';

const ZONE = 'America/New_York';
/** Thirty dates over the Sunday on which New York's clocks spring forward. */
const FROM = '2026-02-20';
const DAYS = 30;
const NOW = '2026-01-01T00:00:00.000Z';
const BUSY_COUNT = 300;
const WINDOWS = [
  { from: '08:00', to: '13:00' },
  { from: '14:00', to: '17:45' },
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const plain = Availability.parse({
  timeZone: ZONE,
  slotMinutes: 15,
  bufferMinutes: 0,
  weekly: WEEKDAYS.flatMap((_, index) => WINDOWS.map((window) => ({ day: index + 1, ...window }))),
  exceptions: [],
  modes: ['video'],
});

/** The same doctor with what the peer does not know: pauses, holidays, extra hours, and a night over the missing hour. */
const full = Availability.parse({
  ...plain,
  bufferMinutes: 5,
  weekly: [...plain.weekly, { day: 7, from: '01:00', to: '04:00' }],
  exceptions: [
    { on: '2026-02-25', closed: true },
    { on: '2026-03-02', from: '18:00', to: '20:30' },
    { on: '2026-03-05', from: '06:30', to: '08:15' },
    { on: '2026-03-14', closed: true },
  ],
});

/** Bookings on the quarters of the hour, spread evenly, the same in every run. */
function bookings(): Busy[] {
  const all = freeSlots({ availability: plain, busy: [], from: FROM, days: DAYS, now: NOW, leadMinutes: 0 });
  const step = all.length / BUSY_COUNT;
  const chosen = Array.from({ length: BUSY_COUNT }, (_, i) => all[Math.floor(i * step)]);
  // Through JSON, as they come from a store: a text just read is laid out otherwise than one just put together.
  return JSON.parse(JSON.stringify(chosen)) as Busy[];
}

/** The peer's question: weekly windows in the zone, and every booking as an unavailability. */
function peersQuestion(busy: readonly Busy[]) {
  return {
    from: instantAt(FROM, '00:00', ZONE),
    to: instantAt(addDays(FROM, DAYS), '00:00', ZONE),
    duration: plain.slotMinutes,
    outputTimezone: 'utc',
    availability: plain.weekly.map(({ day, from, to }) => ({ day: WEEKDAYS[day - 1] ?? '', from, to, timezone: ZONE })),
    unavailability: busy.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
  };
}

/** Free slots of one doctor for thirty days against the npm package `slot-calculator`. */
export async function bench(): Promise<void> {
  printHeading(`Free slots: one doctor, ${String(DAYS)} days from ${FROM} in ${ZONE}, 15-minute slots, ${String(BUSY_COUNT)} booked`);
  const busy = bookings();
  const ask = (availability: Availability) => freeSlots({ availability, busy, from: FROM, days: DAYS, now: NOW, leadMinutes: 0 });
  const ours = ask(plain);
  mustEqual('every booking fell on a slot', ours.length, DAYS * 35 - BUSY_COUNT);
  mustEqual('the night without 02:00 to 03:00 has no slot past its end', ask(full).filter((slot) => startsInGap(slot)).length, 0);
  const runners = [
    { name: 'ours, plain weekly hours', run: () => ask(plain) },
    { name: 'ours, with exceptions, pauses and DST', run: () => ask(full) },
  ];
  const peer = await peerOrSkip('slot-calculator', () => import('slot-calculator'));
  if (peer === null) {
    printTimings(await race(runners));
    return;
  }
  const question = peersQuestion(busy);
  const theirs = peer.getSlots(question).availableSlots.map((slot) => new Date(slot.from).toISOString());
  mustEqual(
    `the peer finds the same ${String(ours.length)} plain slots`,
    theirs,
    ours.map((slot) => slot.startsAt),
  );
  const timings = await race([...runners, { name: 'slot-calculator, plain weekly hours', run: () => peer.getSlots(question) }]);
  printTimings(timings);
  const [plainTiming, fullTiming, peerTiming] = timings;
  if (plainTiming === undefined || fullTiming === undefined || peerTiming === undefined) return;
  printRatio(plainTiming, peerTiming, '≥ 500 ×');
  printRatio(fullTiming, peerTiming, '≥ 500 ×');
}

/** The Sunday window from 01:00 to 04:00 has only two hours on 2026-03-08, 06:00 to 08:00 UTC; the next one opens at 12:00 UTC. */
function startsInGap({ startsAt }: Slot): boolean {
  return startsAt >= '2026-03-08T08:00' && startsAt < '2026-03-08T12:00';
}
