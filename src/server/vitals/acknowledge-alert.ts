import type { Alert } from '@/domain/vitals/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx } from '@/server/platform/ctx';
import { alerts } from './collections';

/**
 * Records that somebody has seen an alert and is acting. One that is acknowledged or over stays as it is. Throws `not-found` for
 * somebody else's patient.
 */
export async function acknowledgeAlert(ctx: Ctx, id: string, note: string): Promise<Alert> {
  const relationships = await loadRelationships(ctx);
  const about = ({ patientId }: Alert) => ({ type: 'alert', id, patientId });
  return ctx.commit('alert.acknowledge', about, async (tx) => {
    const alert = await tx.get(alerts, id);
    if (!alert) throw problem('not-found');
    requireAllowed('alert.acknowledge', caller(ctx), alert, relationships);
    if (alert.state !== 'open') return alert;
    const acknowledged: Alert = {
      ...alert,
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
