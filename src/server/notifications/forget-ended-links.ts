import { isStillTold } from '@/domain/notifications/kinds';
import { addSeconds } from '@/domain/shared/instant';
import { findLinksEnded, findLinksOf } from '@/server/family/find-links';
import type { Ctx } from '@/server/platform/ctx';
import { withoutPerson } from './change-own';
import { endedLinkMarks, notifications } from './collections';

/** Links that ended a moment before the mark may have been written after it. */
const OVERLAP_SECONDS = 300;
/** After a standstill; nothing older is in anybody's list. */
const BACK_DAYS_MAX = 90;
const LINKS_A_RUN = 200;
const BATCH = 100;

/**
 * Takes the notifications about a patient out of the list of somebody whose link to the patient has ended, so that they are no
 * longer counted either, nor sent when the quiet hours are over. What {@link isStillTold} hides is hidden before that. Returns how
 * many were taken out.
 */
export async function forgetEndedLinks(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const mark = await ctx.read.get(endedLinkMarks, 'links');
  const earliest = addSeconds(now, -BACK_DAYS_MAX * 86_400);
  const from = mark === null || mark.until < earliest ? earliest : addSeconds(mark.until, -OVERLAP_SECONDS);
  const ended = await findLinksEnded(ctx.read, from, now, LINKS_A_RUN);
  let taken = 0;
  for (const caregiverId of new Set(ended.map((link) => link.caregiverId))) taken += await takeOut(ctx, caregiverId);
  // More than one run has room for come with the next one, from the same mark.
  if (ended.length < LINKS_A_RUN) await ctx.commitUnaudited(async (tx) => tx.put(endedLinkMarks, { id: 'links', until: now }));
  return taken;
}

async function takeOut(ctx: Ctx, userId: string): Promise<number> {
  let taken = 0;
  let after: readonly [string, string] | undefined;
  for (;;) {
    const page = await ctx.commitUnaudited(
      async (tx) => {
        const links = await findLinksOf(tx, userId);
        const found = await tx.find(notifications, {
          where: [['recipients', 'contains', userId]],
          orderBy: [['createdAt', 'desc']],
          ...(after && { after }),
          limit: BATCH,
        });
        const hidden = found.filter(({ kind, data }) => !isStillTold(kind, data, userId, { links, now: ctx.now() }));
        for (const one of hidden) tx.put(notifications, withoutPerson(one, userId));
        return { last: found.length < BATCH ? undefined : found.at(-1), count: hidden.length };
      },
      { clinical: [notifications] },
    );
    taken += page.count;
    if (page.last === undefined) return taken;
    after = [page.last.createdAt, page.last.id];
  }
}
