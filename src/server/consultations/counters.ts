import { CALL_LOG_MAX, type CallLogEntry } from '@/domain/consultations/call';
import type { Consultation } from '@/domain/consultations/schema';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { callEvents, counters, type Counters } from './collections';
import { seatOf } from './require-consultation';

/** The counters of a consultation, read inside the commit that increments them. */
export async function loadCounters(tx: Tx, id: string): Promise<Counters> {
  return (await tx.get(counters, id)) ?? { id, signals: 0, turns: 0, events: 0, qualityAt: {} };
}

/** Writes a call log entry and the counters; false where the log is full. The server's `ended` entry always fits. */
export function appendCallEvent(tx: Tx, ctx: Ctx, tally: Counters, consultation: Consultation, event: CallLogEntry['event']): boolean {
  if (tally.events >= CALL_LOG_MAX && event.kind !== 'ended') return false;
  const seq = tally.events + 1;
  const { id } = consultation;
  const role = seatOf(consultation, ctx);
  tx.create(callEvents, { id: `${id}@${seq}`, consultationId: id, seq, at: ctx.now(), by: caller(ctx).userId, role, event });
  tx.put(counters, { ...tally, events: seq });
  return true;
}
