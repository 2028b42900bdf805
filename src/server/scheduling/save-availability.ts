import type { Availability } from '@/domain/scheduling/schema';
import type { AvailabilityReply, StoredAvailability } from '@/domain/scheduling/api';
import { requireAllowed } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { isResentEdit } from '@/domain/shared/is-resent-edit';
import { prepareDaysOff } from '@/server/appointments/notify-of-days-off';
import { recordDoctorChange } from '@/server/people/record-doctor-change';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { availabilities } from './collections';

/** The defaults before the first save: no hours, quarter-hour slots, every mode. */
const NOTHING_YET: AvailabilityReply = {
  timeZone: CLINIC_TIME_ZONE,
  slotMinutes: 15,
  bufferMinutes: 0,
  weekly: [],
  exceptions: [],
  modes: ['video', 'audio', 'text', 'in_person'],
  version: 0,
};

/** The caller's own availability. */
export async function getAvailability(ctx: ReadCtx): Promise<AvailabilityReply> {
  const { userId } = caller(ctx);
  requireAllowed('availability.see', caller(ctx), { ownerId: userId });
  return (await ctx.read.get(availabilities, userId)) ?? NOTHING_YET;
}

/**
 * Saves the caller's availability; existing bookings stay, and the patients of those on a new day off are told. A resend after a lost reply changes nothing. Throws
 * `changed-meanwhile` when a version is given and another change came first.
 */
export async function saveAvailability(
  ctx: Ctx,
  { version, ...availability }: Availability & { version?: number | undefined },
): Promise<AvailabilityReply> {
  const { userId } = caller(ctx);
  requireAllowed('availability.change', caller(ctx), { ownerId: userId });
  return ctx.commit('availability.save', { type: 'availability', id: userId }, async (tx) => {
    const before = await tx.get(availabilities, userId);
    const present = before?.version ?? 0;
    if (before !== null && isResentEdit(before, { ...availability, version }, ['id', 'updatedAt'])) return before;
    if (version !== undefined && version !== present) throw problem('changed-meanwhile', { current: before ?? NOTHING_YET });
    const tellOfDaysOff = await prepareDaysOff(tx, ctx, newDaysOff(before, availability), availability.timeZone);
    const after: StoredAvailability = { ...availability, id: userId, version: present + 1, updatedAt: ctx.now() };
    tx.put(availabilities, after);
    recordDoctorChange(tx, userId, 'availability');
    tellOfDaysOff();
    return after;
  });
}

/** The days that are off now and were not before. */
function newDaysOff(before: Availability | null, after: Availability): string[] {
  const off = ({ exceptions }: Availability) => exceptions.filter(({ closed }) => closed === true).map(({ on }) => on);
  const known = new Set(before === null ? [] : off(before));
  return off(after).filter((on) => !known.has(on));
}
