import type { BatchReply, RecordBody } from '@/domain/vitals/api';
import { checkReadings } from '@/domain/vitals/check-readings';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { applyReadings, groupByHour } from './apply-readings';
import { requirePatient } from './require-patient';

/**
 * Keeps readings that a person typed in. Throws `not-found` for somebody else's patient, and `bad-request` when none of them can
 * be a measurement, with the code of each at its place.
 */
export async function recordVitals(ctx: Ctx, { patientId: named, readings: sent }: RecordBody): Promise<BatchReply> {
  const source = caller(ctx).userId;
  const patientId = named ?? source;
  const receivedAt = ctx.now();
  const { readings, quarantined } = checkReadings(
    sent.map((reading) => ({ measuredAt: receivedAt, ...reading })),
    receivedAt,
  );
  if (readings.length === 0) {
    throw problem('bad-request', { errors: quarantined.map(({ index, code }) => ({ at: `readings.${index}.value`, code })) });
  }
  const hours = groupByHour(readings);
  return ctx.commit('vitals.record', { type: 'person', id: patientId, patientId }, async (tx) => {
    await requirePatient(ctx, tx, 'vitals.record', patientId);
    const applied = await applyReadings(ctx, tx, { patientId, source, hours, receivedAt, newAlertId: () => ctx.newId('alr') });
    return { ...applied, quarantined, commands: [] };
  });
}
