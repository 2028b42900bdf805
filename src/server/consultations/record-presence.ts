import { isAllowed } from '@/domain/permissions';
import type { Consultation } from '@/domain/consultations/schema';
import { afterHeartbeat } from '@/domain/consultations/steps';
import { caller, type Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { knownConsultation, readAndKnow } from './known-consultation';
import { isPresenceDue, noteHeartbeat, withPresence } from './presence';
import { requireConsultation, seatOf } from './require-consultation';

/**
 * Records a heartbeat. It never fails for an outdated page, so that the page learns the current state from the reply. Throws
 * `not-found`.
 */
export async function recordPresence(ctx: Ctx, id: string): Promise<Pick<Consultation, 'state' | 'version'>> {
  const known = knownConsultation(ctx, id);
  const isParticipant = known !== null && isAllowed('consultation.take-part', caller(ctx), known);
  const { state, version } = (isParticipant && remember(ctx, known)) || (await readAndKnow(ctx, () => write(ctx, id)));
  return { state, version };
}

/** Remembers a heartbeat that needs no write; null for one that does. */
function remember(ctx: Ctx, known: Consultation): Consultation | null {
  const seat = seatOf(known, ctx);
  const before = withPresence(ctx, known);
  const after = afterHeartbeat(before, seat, ctx.now());
  if (after === null) return before;
  if (after.version !== before.version || isPresenceDue(ctx, before, seat)) return null;
  noteHeartbeat(ctx, before, seat, 'unwritten');
  return before;
}

async function write(ctx: Ctx, id: string): Promise<Consultation> {
  const access = { id, may: 'consultation.attend', relationships: 'load' } as const;
  const { before, after, isWritten } = await ctx.commitUnaudited(
    async (tx) => {
      const before = await requireConsultation(tx, ctx, access);
      const seat = seatOf(before, ctx);
      const after = afterHeartbeat(before, seat, ctx.now());
      const isWritten = after !== null && (after.version !== before.version || isPresenceDue(ctx, before, seat));
      if (isWritten) tx.put(consultations, after);
      return { before, after, isWritten };
    },
    { clinical: [consultations] },
  );
  if (after) noteHeartbeat(ctx, before, seatOf(before, ctx), isWritten ? 'written' : 'unwritten');
  return after ?? before;
}
