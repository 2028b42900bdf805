import { BOOKING_DAYS_MAX, BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability, Mode } from '@/domain/scheduling/schema';
import { freeSlots, SLOT_DAYS_MAX, type Slot } from '@/domain/scheduling/slots';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, dayBounds, daysBetween, localDateOf } from '@/domain/shared/time';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import { availabilities, busyTimes, type BusyTime } from './collections';

/** The next free slot is looked for this far ahead; a doctor booked out for longer has none to promise. */
export const NEXT_SLOT_DAYS = 14;

export type FreeSlots = { timeZone: string; slotMinutes: number; modes: Mode[]; slots: Slot[] };
const NO_HOURS: FreeSlots = { timeZone: CLINIC_TIME_ZONE, slotMinutes: 15, modes: [], slots: [] };

/** A bookable doctor's free slots. Throws `not-found` for a doctor who cannot be booked. */
export async function listFreeSlots(
  ctx: ReadCtx,
  doctorId: string,
  { from, days }: { from?: string | undefined; days: number },
): Promise<FreeSlots> {
  await getBookableDoctor(ctx.read, doctorId);
  const availability = await ctx.read.get(availabilities, doctorId);
  if (!availability) return NO_HOURS;
  const { timeZone, slotMinutes, modes } = availability;
  const today = localDateOf(ctx.now(), timeZone);
  const first = from === undefined || from < today ? today : from;
  const last = addDays(from ?? today, days - 1);
  if (last < first || first > addDays(today, BOOKING_DAYS_MAX)) return { timeZone, slotMinutes, modes, slots: [] };
  const slots = await freeBetween(ctx, doctorId, availability, first, last);
  return { timeZone, slotMinutes, modes, slots };
}

/** How a doctor meets patients; nothing of one without hours. */
export async function findModes(reader: Reader, doctorId: string): Promise<Mode[]> {
  return (await reader.get(availabilities, doctorId))?.modes ?? [];
}

/** The next free slot of a doctor within two weeks, null where there is none. */
export async function findNextFreeSlot(ctx: ReadCtx, doctorId: string): Promise<Slot | null> {
  const availability = await ctx.read.get(availabilities, doctorId);
  if (!availability) return null;
  const today = localDateOf(ctx.now(), availability.timeZone);
  // Most doctors have a free slot today or tomorrow, so the near days are read first.
  const near = await freeBetween(ctx, doctorId, availability, today, addDays(today, 1));
  if (near[0]) return near[0];
  const far = await freeBetween(ctx, doctorId, availability, addDays(today, 2), addDays(today, NEXT_SLOT_DAYS - 1));
  return far[0] ?? null;
}

/** Both dates inclusive, at most 31 of them. */
async function freeBetween(ctx: ReadCtx, doctorId: string, availability: Availability, first: string, last: string): Promise<Slot[]> {
  const { timeZone } = availability;
  const busy = await findBusyTimes(ctx.read, doctorId, { timeZone, first, last });
  const days = Math.min(SLOT_DAYS_MAX, daysBetween(first, last) + 1);
  return freeSlots({ availability, busy, from: first, days, now: ctx.now(), leadMinutes: BOOKING_LEAD_MINUTES });
}

/** What fills a doctor's time on the dates from `first` to `last`, both inclusive, and the day before, which may run into them. */
export function findBusyTimes(
  reader: Reader,
  doctorId: string,
  { timeZone, first, last }: { timeZone: string; first: string; last: string },
): Promise<BusyTime[]> {
  return findAll(reader, busyTimes, {
    where: [
      ['doctorId', '==', doctorId],
      ['startsAt', '>=', dayBounds(addDays(first, -1), timeZone).from],
      ['startsAt', '<', dayBounds(last, timeZone).until],
    ],
    orderBy: [['startsAt', 'asc']],
  });
}
