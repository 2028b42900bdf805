import { BOOKING_DAYS_MAX, BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability, Mode } from '@/domain/scheduling/schema';
import { freeSlots, SLOT_DAYS_MAX, type Slot } from '@/domain/scheduling/slots';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, dayBounds, daysBetween, localDateOf } from '@/domain/shared/time';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { availabilities, busyTimes, type BusyTime } from './collections';

/** The next free slot is looked for this far ahead; a doctor booked out for longer has none to promise. */
const NEXT_DAYS = 14;

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

/** The next free slot of each of these doctors within two weeks, null where there is none. */
export async function findNextFreeSlots(ctx: ReadCtx, doctorIds: readonly string[]): Promise<Map<string, Slot | null>> {
  const next = await Promise.all(doctorIds.map(async (id) => [id, await nextFreeSlot(ctx, id)] as const));
  return new Map(next);
}

/** Most doctors have a free slot today or tomorrow, so the near days are read first. */
async function nextFreeSlot(ctx: ReadCtx, doctorId: string): Promise<Slot | null> {
  const availability = await ctx.read.get(availabilities, doctorId);
  if (!availability) return null;
  const today = localDateOf(ctx.now(), availability.timeZone);
  const near = await freeBetween(ctx, doctorId, availability, today, addDays(today, 1));
  if (near[0]) return near[0];
  const far = await freeBetween(ctx, doctorId, availability, addDays(today, 2), addDays(today, NEXT_DAYS - 1));
  return far[0] ?? null;
}

/** Both dates inclusive, at most 31 of them. */
async function freeBetween(ctx: ReadCtx, doctorId: string, availability: Availability, first: string, last: string): Promise<Slot[]> {
  const { timeZone } = availability;
  // A booking of the evening before may run into the first day.
  const since = dayBounds(addDays(first, -1), timeZone).from;
  const until = dayBounds(last, timeZone).until;
  const busy = await busyBetween(ctx, doctorId, since, until);
  const days = Math.min(SLOT_DAYS_MAX, daysBetween(first, last) + 1);
  return freeSlots({ availability, busy, from: first, days, now: ctx.now(), leadMinutes: BOOKING_LEAD_MINUTES });
}

function busyBetween(ctx: ReadCtx, doctorId: string, since: string, until: string): Promise<BusyTime[]> {
  return findAll(ctx.read, busyTimes, {
    where: [
      ['doctorId', '==', doctorId],
      ['startsAt', '>=', since],
      ['startsAt', '<', until],
    ],
    orderBy: [['startsAt', 'asc']],
  });
}
