import { requireAllowed } from '@/domain/permissions';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { waitingRooms } from './collections';

/** How many patients wait for the caller: a number of the menu, without anybody's name, and one read. */
export async function countWaiting(ctx: ReadCtx): Promise<number> {
  const { userId } = caller(ctx);
  requireAllowed('queue.see', caller(ctx), { doctorId: userId });
  return ctx.read.count(waitingRooms, { where: [['doctorId', '==', userId]] });
}
