import type { ReadCtx } from '@/server/platform/ctx';
import { busyTimes } from './collections';

/** How many appointments begin between two instants, `until` exclusive; without the patients, so it discloses nothing of them. */
export async function countBooked(ctx: ReadCtx, { from, until }: { from: string; until: string }): Promise<number> {
  return ctx.read.count(busyTimes, {
    where: [
      ['startsAt', '>=', from],
      ['startsAt', '<', until],
    ],
  });
}
