import type { Appointment } from '@/domain/appointments/schema';
import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { findBusyTimesBefore, releaseTime, removeBusyTime } from '@/server/scheduling/hold-time';
import { appointments } from './collections';
import { appointmentSubject } from './with-names';

/** Holds of past times are never read; a day is kept for clock differences and for doctors who run late. */
const KEPT_SECONDS = 86_400;
const BATCH = 100;

/**
 * Releases the holds of times in the past, of appointments nobody came to; the appointments themselves stay. The busy times say
 * which, without whose they are; the appointment, which says whose, is read in the audited commit that releases its time.
 */
export async function purgePastHolds(ctx: Ctx): Promise<number> {
  const past = await findBusyTimesBefore(ctx.read, addSeconds(ctx.now(), -KEPT_SECONDS), BATCH);
  for (const { id } of past) await release(ctx, id);
  return past.length;
}

async function release(ctx: Ctx, id: string): Promise<void> {
  const about = (found: Appointment | null) => (found === null ? { type: 'appointment', id } : appointmentSubject(found));
  await ctx.commit('appointment.release_time', about, async (tx) => {
    const appointment = await tx.get(appointments, id);
    if (appointment) releaseTime(tx, appointment);
    else removeBusyTime(tx, id);
    return appointment;
  });
}
