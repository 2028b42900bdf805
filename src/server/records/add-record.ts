import { withOnsetMonth, type AddHistoryBody, type AddLabReportBody } from '@/domain/records/records-api';
import { HistoryRecord, HistoryText, LabReport, RecordText } from '@/domain/records/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { instantAt } from '@/domain/shared/time';
import { caller, type Ctx } from '@/server/platform/ctx';
import { healthRecords, type StoredRecord } from './collections';
import { requireRecordAccess } from './require-record';
import { toHealthRecord } from './to-health-record';
import { putVersion } from './put-version';

/**
 * Writes down an entry of a medical history. The same text under the same `clientVersion` is one entry, however often a device sends
 * it. Throws `not-found` for a person who is none of the caller's.
 */
export async function addHistory(
  ctx: Ctx,
  { patientId = caller(ctx).userId, clientVersion, ...body }: AddHistoryBody,
): Promise<HistoryRecord> {
  const text = HistoryText.parse(withOnsetMonth(body));
  return HistoryRecord.parse(await addRecord(ctx, { patientId, text, ...(clientVersion !== undefined && { clientVersion }) }));
}

/** Writes down a lab report. Throws `not-found` for a person who is none of the caller's. */
export async function addLabReport(ctx: Ctx, { patientId = caller(ctx).userId, ...body }: AddLabReportBody): Promise<LabReport> {
  return LabReport.parse(await addRecord(ctx, { patientId, text: RecordText.parse({ ...body, kind: 'lab_report' }) }));
}

type Added = { patientId: string; text: RecordText; clientVersion?: string | number };

export async function addRecord(ctx: Ctx, { patientId, text, clientVersion }: Added) {
  const { userId, role } = caller(ctx);
  // The text is part of the name, so that a device which counts from 1 for every entry does not lose the second.
  const written = clientVersion === undefined ? null : JSON.stringify([userId, patientId, clientVersion, text]);
  const fresh = ctx.newId('rec');
  const id = written === null ? fresh : ctx.derivedId('rec', written);
  const about = (kept: { id: string }) => ({ type: 'record', id: kept.id, patientId });
  return ctx.commit('record.create', about, async (tx) => {
    await requireRecordAccess(ctx, tx, 'record.write', patientId);
    const former = written === null ? null : await tx.get(healthRecords, id);
    if (former?.state === 'live') return toHealthRecord(tx, former);
    const at = ctx.now();
    const by = { id: userId, role };
    const record: StoredRecord = {
      // One that was deleted since stays deleted; what is written again is a new one.
      ...{ id: former === null ? id : fresh, patientId, state: 'live', kind: text.kind, at: momentOf(text, at), text, version: 1 },
      ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
    };
    const reply = await toHealthRecord(tx, record);
    tx.create(healthRecords, record);
    putVersion(tx, record, { change: 'created' });
    return reply;
  });
}

/** The place of a record in the timeline: the day it happened on, the first of a year or a month, or else when it is written down. */
export function momentOf(text: RecordText, now: string): string {
  if (text.kind === 'symptom_check') return now;
  const on = text.kind === 'lab_report' ? text.performedOn : text.onsetOn;
  return on === undefined ? now : instantAt(`${on}-01-01`.slice(0, 10), '00:00', CLINIC_TIME_ZONE);
}
