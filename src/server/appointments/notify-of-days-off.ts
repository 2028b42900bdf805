import type { AppointmentView } from '@/domain/appointments/api';
import { dayBounds } from '@/domain/shared/time';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { appointments } from './collections';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { withNames } from './with-names';

/** A commit has at most 500 writes, and a doctor sees far fewer patients in the days of one leave. */
const TOLD_MAX = 200;

/**
 * Reads, inside the commit that saves the caller's hours, the coming appointments on new days off; the returned function tells
 * their patients. The appointments stay booked: the doctor may see one of them after all.
 */
export async function prepareDaysOff(tx: Tx, ctx: Ctx, days: readonly string[], timeZone: string): Promise<() => void> {
  const told: (AppointmentView & { family: readonly string[] })[] = [];
  for (const on of days.toSorted()) {
    const { from, until } = dayBounds(on, timeZone);
    if (until <= ctx.now() || told.length >= TOLD_MAX) continue;
    const booked = await tx.find(appointments, {
      where: [
        ['doctorId', '==', caller(ctx).userId],
        ['status', '==', 'booked'],
        ['startsAt', '>=', from > ctx.now() ? from : ctx.now()],
        ['startsAt', '<', until],
      ],
      orderBy: [['startsAt', 'asc']],
      limit: TOLD_MAX - told.length,
    });
    const views = await withNames(tx, booked);
    told.push(...(await Promise.all(views.map(async (view) => ({ ...view, family: await findFamily(tx, ctx, view) })))));
  }
  return () => {
    for (const one of told) notifyOfAppointment(tx, ctx, 'appointment-doctor-away', one);
  };
}
