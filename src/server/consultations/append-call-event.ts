import { CALL_LOG_MAX, type CallLogEntry } from '@/domain/consultations/call';
import type { Consultation } from '@/domain/consultations/schema';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { callEvents } from './collections';
import { seatOf } from './require-consultation';

/** The number of the last entry of a call log, 0 when it is empty; read inside the commit that appends the next. */
export async function findLastCallEvent(reader: Reader, id: string): Promise<number> {
  const query = { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']], limit: 1 } as const;
  const [last] = await reader.find(callEvents, query);
  return last?.seq ?? 0;
}

/** Writes an entry after the `last` one; false where the log is full. The server's `ended` entry always fits. */
export function appendCallEvent(tx: Tx, ctx: Ctx, last: number, consultation: Consultation, event: CallLogEntry['event']): boolean {
  if (last >= CALL_LOG_MAX && event.kind !== 'ended') return false;
  const seq = last + 1;
  const { id } = consultation;
  const role = seatOf(consultation, ctx);
  tx.create(callEvents, { id: `${id}@${seq}`, consultationId: id, seq, at: ctx.now(), by: caller(ctx).userId, role, event });
  return true;
}
