import { CALL_LOG_MAX, QUALITY_SECONDS_MIN, type CallEvent } from '@/domain/consultations/call';
import type { Consultation } from '@/domain/consultations/schema';
import { changed } from '@/domain/consultations/steps';
import { secondsBetween } from '@/domain/shared/instant';
import { setNewest } from '@/domain/shared/set-newest';
import { caller, type Ctx } from '@/server/platform/ctx';
import { appendCallEvent, findLastCallEvent } from './append-call-event';
import { callEvents, consultations } from './collections';
import { requireConsultation } from './require-consultation';
import { requireAdmitted } from './require-call';

const SAMPLES_MAX = 10_000;

/**
 * Adds an event to the call log; `kept` is false for a quality sample that follows the last one too soon, and when the log is
 * full. A change of medium is stored for the summary. Throws `not-found` for people without a relation to it, and `wrong-state`
 * before admission and after the end.
 */
export async function logCallEvent(ctx: Ctx, id: string, event: CallEvent): Promise<{ kept: boolean }> {
  const reply = await ctx.commitUnaudited(
    async (tx) => {
      const call = await requireConsultation(tx, ctx, { id, may: 'consultation.take-part', relationships: 'load' });
      requireAdmitted(call);
      if (event.kind === 'quality' && isTooSoon(ctx, id)) return { kept: false };
      const lastEvent = await findLastCallEvent(tx, id);
      if (lastEvent >= CALL_LOG_MAX) return { kept: false };
      const after = withMedium(call, event, ctx.now());
      if (after !== call) tx.put(consultations, after);
      return { kept: appendCallEvent(tx, ctx, lastEvent, call, event) };
    },
    { clinical: [consultations, callEvents] },
  );
  if (event.kind === 'quality' && reply.kept) setNewest(samplesIn(ctx), sampleKey(ctx, id), ctx.now(), SAMPLES_MAX);
  return reply;
}

/** Counted in memory: a second process may keep a sample too many, and the log's own limit still holds. */
function isTooSoon(ctx: Ctx, id: string): boolean {
  const last = samplesIn(ctx).get(sampleKey(ctx, id));
  return last !== undefined && secondsBetween(last, ctx.now()) < QUALITY_SECONDS_MIN;
}

/** When each participant's latest quality sample was stored. */
function samplesIn({ ports }: Ctx): Map<string, string> {
  return ports.memory.of('consultations.quality', () => new Map<string, string>());
}

function sampleKey(ctx: Ctx, id: string): string {
  return `${id}@${caller(ctx).userId}`;
}

function withMedium(call: Consultation, event: CallEvent, now: string): Consultation {
  if (event.kind !== 'fallback' || call.media.includes(event.to)) return call;
  return changed(call, now, { media: [...call.media, event.to] });
}
