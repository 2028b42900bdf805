import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { documents, healthDocuments, strayFiles } from './collections';

/** So long after the last moment at which something could arrive a file is no longer in use. */
const GRACE_SECONDS = 2700;
const BATCH = 100;
/** About as many as can be purged within the five minutes of the job's lease. */
const BATCHES_MAX = 20;

/**
 * Purges documents that were never uploaded and those that were removed, with their files: an upload that began before may have
 * ended after. The file is deleted first, so that an interrupted run finds the rest again. Returns how many were purged.
 */
export async function purgeDocuments(ctx: Ctx): Promise<number> {
  const before = addSeconds(ctx.now(), -(ctx.ports.files.uploadSecondsMax + GRACE_SECONDS));
  return (await sweep(ctx, 'waiting', before)) + (await sweep(ctx, 'removed', before)) + (await sweepStray(ctx, before));
}

/** The papers of people's health: what never arrived is forgotten, and what was removed is left without a file. */
async function sweepStray(ctx: Ctx, before: string): Promise<number> {
  const old = await ctx.read.find(strayFiles, { where: [['since', '<', before]], orderBy: [['since', 'asc']], limit: BATCH });
  for (const { id } of old) {
    await ctx.ports.files.remove(id);
    await ctx.commitUnaudited(
      async (tx) => {
        const document = await tx.get(healthDocuments, id);
        tx.remove(strayFiles, id);
        if (document?.state === 'waiting') tx.remove(healthDocuments, id);
      },
      { clinical: [healthDocuments] },
    );
  }
  return old.length;
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
