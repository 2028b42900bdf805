import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { appointments, busyTimes } from './collections';
import { freeTime } from '@/server/scheduling/hold-time';

/** Nothing asks for a hold of a time gone by; a day is left for clocks and for doctors who run late. */
const KEPT_SECONDS = 86_400;
const BATCH = 100;

/** Gives up the holds of times gone by, of appointments nobody came to; the appointments themselves stay. */
export async function forgetPastTimes(ctx: Ctx): Promise<number> {
  const past = await ctx.read.find(busyTimes, {
    where: [['startsAt', '<', addSeconds(ctx.now(), -KEPT_SECONDS)]],
    orderBy: [['startsAt', 'asc']],
    limit: BATCH,
  });
  for (const { id } of past) {
    await ctx.commitUnaudited(async (tx) => {
      const appointment = await tx.get(appointments, id);
      if (appointment) freeTime(tx, appointment);
      else tx.remove(busyTimes, id);
    });
  }
  return past.length;
}
