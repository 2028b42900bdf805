import type { Consultation } from '@/domain/consultations/schema';
import { afterBeat } from '@/domain/consultations/steps';
import { loadRelationships } from '@/server/organisations/load-relationships';
import type { Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { requireConsultation, seatOf } from './require-consultation';

/**
 * Records a heartbeat. It never fails for an outdated page, so that the page learns the current state from the reply. Throws
 * `not-found`.
 */
export async function recordPresence(ctx: Ctx, id: string): Promise<Pick<Consultation, 'state' | 'version'>> {
  const access = { id, may: 'consultation.attend', relationships: await loadRelationships(ctx) } as const;
  return ctx.commitUnaudited(
    async (tx) => {
      const before = await requireConsultation(tx, ctx, access);
      const after = afterBeat(before, seatOf(before, ctx), ctx.now());
      if (after) tx.put(consultations, after);
      const { state, version } = after ?? before;
      return { state, version };
    },
    { clinical: [consultations] },
  );
}
