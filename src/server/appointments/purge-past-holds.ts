import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { findBusyTimesBefore, releaseTime, removeBusyTime } from '@/server/scheduling/hold-time';
import { appointments } from './collections';

/** Holds of past times are never read; a day is kept for clock differences and for doctors who run late. */
const KEPT_SECONDS = 86_400;
const BATCH = 100;

/**
 * Deletes the holds of past appointments nobody came to; the appointments themselves stay. Returns the number of appointments.
 */
export async function purgePastHolds(ctx: Ctx): Promise<number> {
  const past = await findBusyTimesBefore(ctx.read, addSeconds(ctx.now(), -KEPT_SECONDS), BATCH);
  for (const { id } of past) {
    await ctx.commitUnaudited(async (tx) => {
      const appointment = await tx.get(appointments, id);
      if (appointment) releaseTime(tx, appointment);
      else removeBusyTime(tx, id);
    });
  }
  return past.length;
}
