import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { documents } from './collections';

/** Longer than any link to upload lasts. */
const KEPT_SECONDS = 86_400;
const BATCH = 100;
/** As many as are gone in the five minutes the job's lease lasts. */
const BATCHES_MAX = 20;

/**
 * Forgets documents that never arrived and those that were taken back, with whatever lies under their ids: an upload that began
 * before may have ended after. The file goes first, so that what is cut short is found again. Returns how many went.
 */
export async function purgeDocuments(ctx: Ctx): Promise<number> {
  const before = addSeconds(ctx.now(), -KEPT_SECONDS);
  return (await sweep(ctx, 'waiting', before)) + (await sweep(ctx, 'removed', before));
}

async function sweep(ctx: Ctx, state: 'waiting' | 'removed', before: string): Promise<number> {
  let swept = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const old = await ctx.read.find(documents, {
      where: [
        ['state', '==', state],
        ['changedAt', '<', before],
      ],
      orderBy: [['changedAt', 'asc']],
      limit: BATCH,
    });
    for (const { id } of old) {
      await ctx.ports.files.remove(id);
      await ctx.commitUnaudited(async (tx) => {
        if ((await tx.get(documents, id))?.state === state) tx.remove(documents, id);
      });
    }
    swept += old.length;
    if (old.length < BATCH) break;
  }
  return swept;
}
