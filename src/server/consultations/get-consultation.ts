import type { ConsultationView } from '@/domain/consultation-api';
import { BEAT_SECONDS } from '@/domain/waiting-room';
import { tiesOf } from '@/server/organisations/ties-of';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Query, Store } from '@/server/platform/store/port';
import { viewConsultation } from './consultation-in';
import { activeOf, viewOf } from './view-of';
import { watchVersions } from './watch-versions';

/** The consultation with its place in the queue. Throws `not-found` for who may not see it. */
export async function getConsultation(ctx: ReadCtx, id: string): Promise<ConsultationView> {
  const wish = { id, may: 'consultation.see', ties: await tiesOf(ctx) } as const;
  return viewConsultation(ctx, 'consultation.read', wish, (reader, found) => viewOf(reader, ctx, found));
}

/** Calls back when the consultation may look different: it changed, or those who wait beside it did, or a minute passed. */
export function watchConsultation(ctx: ReadCtx, store: Store, id: string, changed: () => void): () => void {
  let leaveQueue: (() => void) | null = null;
  const own: Query = { where: [['id', '==', id]], limit: 1 };
  const stop = watchVersions(store, own, changed, ([found]) => {
    if (found?.state === 'waiting') leaveQueue ??= watchVersions(store, activeOf(found.doctorId, ctx.now()), changed);
    else {
      leaveQueue?.();
      leaveQueue = null;
    }
  });
  const tick = setInterval(changed, BEAT_SECONDS * 1000);
  return () => {
    clearInterval(tick);
    leaveQueue?.();
    stop();
  };
}
