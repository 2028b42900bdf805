import type { ConsultationView } from '@/domain/consultations/view';
import { HEARTBEAT_SECONDS } from '@/domain/consultations/waiting-room';
import type { ReadCtx } from '@/server/platform/ctx';
import { viewConsultation } from './require-consultation';
import { toConsultationView } from './to-consultation-view';
import { watchBeside } from './watch-active';

/** The consultation with its position in the queue. Throws `not-found` for people who may not see it. */
export async function getConsultation(ctx: ReadCtx, id: string): Promise<ConsultationView> {
  const access = { id, may: 'consultation.see', relationships: 'load' } as const;
  return viewConsultation(ctx, 'consultation.read', access, (reader, found) => toConsultationView(reader, ctx, found));
}

/** Calls back when the consultation's view may have changed: it changed itself, others in the queue did, or time has passed. */
export function watchConsultation(ctx: ReadCtx, id: string, changed: () => void): () => void {
  const stop = watchBeside(ctx, id, changed);
  const tick = setInterval(changed, HEARTBEAT_SECONDS * 1000);
  return () => {
    clearInterval(tick);
    stop();
  };
}
