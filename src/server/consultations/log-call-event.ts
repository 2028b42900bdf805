import { CALL_LOG_MAX, QUALITY_SECONDS_MIN, type CallEvent } from '@/domain/consultations/call';
import type { Consultation } from '@/domain/consultations/schema';
import { changed } from '@/domain/consultations/steps';
import { secondsBetween } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { callEvents, consultations, type Counters } from './collections';
import { requireConsultation, seatOf } from './require-consultation';
import { requireAdmitted } from './require-call';
import { appendCallEvent, loadCounters } from './counters';

/**
 * Adds an event to the call log; `kept` is false for a quality sample that follows the last one too soon, and when the log is
 * full. A change of medium is stored for the summary. Throws `not-found` for people without a relation to it, and `wrong-state`
 * before admission and after the end.
 */
export async function logCallEvent(ctx: Ctx, id: string, event: CallEvent): Promise<{ kept: boolean }> {
  return ctx.commitUnaudited(
    async (tx) => {
      const call = await requireConsultation(tx, ctx, { id, may: 'consultation.take-part' });
      requireAdmitted(call);
      const tally = await loadCounters(tx, id);
      const seat = seatOf(call, ctx);
      if (event.kind === 'quality' && isTooSoon(tally.qualityAt[seat], ctx.now())) return { kept: false };
      if (tally.events >= CALL_LOG_MAX) return { kept: false };
      const after = withMedium(call, event, ctx.now());
      const next: Counters = event.kind === 'quality' ? { ...tally, qualityAt: { ...tally.qualityAt, [seat]: ctx.now() } } : tally;
      if (after !== call) tx.put(consultations, after);
      return { kept: appendCallEvent(tx, ctx, next, call, event) };
    },
    { clinical: [consultations, callEvents] },
  );
}

function isTooSoon(last: string | undefined, now: string): boolean {
  return last !== undefined && secondsBetween(last, now) < QUALITY_SECONDS_MIN;
}

function withMedium(call: Consultation, event: CallEvent, now: string): Consultation {
  if (event.kind !== 'fallback' || call.media.includes(event.to)) return call;
  return changed(call, now, { media: [...call.media, event.to] });
}
