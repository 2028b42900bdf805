import type { Alert } from '@/domain/vitals/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { alerts } from './collections';
import { requirePatient } from './require-patient';
import { withoutNextStep } from './write-alert';

/**
 * Records that somebody has seen an alert and is acting. One that is acknowledged or over stays as it is. Throws `not-found` for
 * somebody else's patient.
 */
export async function acknowledgeAlert(ctx: Ctx, id: string, note: string): Promise<Alert> {
  const about = ({ patientId }: Alert) => ({ type: 'alert', id, patientId });
  return ctx.commit('alert.acknowledge', about, async (tx) => {
    const alert = await tx.get(alerts, id);
    if (!alert) throw problem('not-found');
    await requirePatient(ctx, tx, 'alert.acknowledge', alert.patientId);
    if (alert.state !== 'open') return alert;
    const acknowledged: Alert = {
      ...withoutNextStep(alert),
      state: 'acknowledged',
      acknowledgedAt: ctx.now(),
      acknowledgedBy: caller(ctx).userId,
      ...(note !== '' && { note }),
      version: alert.version + 1,
    };
    tx.put(alerts, acknowledged);
    return acknowledged;
  });
}
