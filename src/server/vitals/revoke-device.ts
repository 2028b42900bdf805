import { problem } from '@/domain/shared/problem';
import type { Device } from '@/domain/vitals/schema';
import type { Ctx } from '@/server/platform/ctx';
import { devices } from './collections';
import { requirePatient } from './require-patient';

/** Revokes a device's token. Revoked again, it stays as it is. Throws `not-found` for somebody else's. */
export async function revokeDevice(ctx: Ctx, id: string): Promise<void> {
  const about = ({ patientId }: Device) => ({ type: 'device', id, patientId });
  await ctx.commit('device.revoke', about, async (tx) => {
    const device = await tx.get(devices, id);
    if (!device) throw problem('not-found');
    await requirePatient(ctx, tx, 'device.manage', device.patientId);
    if (device.revokedAt === undefined) tx.put(devices, { ...device, revokedAt: ctx.now() });
    return device;
  });
}
