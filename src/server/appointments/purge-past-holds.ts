import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { findBusyTimesBefore, releaseTime, removeBusyTime } from '@/server/scheduling/hold-time';
import { appointments } from './collections';

/** Nothing asks for a hold of a time gone by; a day is left for clocks and for doctors who run late. */
const KEPT_SECONDS = 86_400;
const BATCH = 100;

/** Gives up the holds of times gone by, of appointments nobody came to; the appointments themselves stay. */
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
