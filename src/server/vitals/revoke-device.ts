import { problem } from '@/domain/shared/problem';
import type { Device } from '@/domain/vitals/schema';
import type { Ctx } from '@/server/platform/ctx';
import { withoutSilence } from './change-device';
import { alerts, devices } from './collections';
import { requirePatient } from './require-patient';
import { closedAlert } from './write-alert';

/** Revokes a device's token; its silence is no alert any more. Revoked again, it stays as it is. Throws `not-found` for somebody else's. */
export async function revokeDevice(ctx: Ctx, id: string): Promise<void> {
  const about = ({ patientId }: Device) => ({ type: 'device', id, patientId });
  await ctx.commit('device.revoke', about, async (tx) => {
    const device = await tx.get(devices, id);
    if (!device) throw problem('not-found');
    await requirePatient(ctx, tx, 'device.manage', device.patientId);
    if (device.revokedAt !== undefined) return device;
    const alert = device.silenceAlertId === undefined ? null : await tx.get(alerts, device.silenceAlertId);
    tx.put(devices, { ...withoutSilence(device), revokedAt: ctx.now() });
    if (alert) tx.put(alerts, closedAlert(alert, ctx.now()));
    return device;
  });
}
