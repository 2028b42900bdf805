import { problem } from '@/domain/shared/problem';
import type { Device } from '@/domain/vitals/schema';
import type { Ctx } from '@/server/platform/ctx';
import { devices } from './collections';
import { toDevice } from './list-devices';
import { requirePatient } from './require-patient';

/**
 * Makes a new token for a device and shows it this once; the old one ends with the commit. Throws `not-found` for somebody
 * else's device and for a revoked one.
 */
export async function rotateToken(ctx: Ctx, id: string): Promise<{ device: Device; token: string }> {
  const { token, tokenHash } = ctx.ports.deviceTokens.make(id);
  const about = ({ device }: { device: Device }) => ({ type: 'device', id, patientId: device.patientId });
  return ctx.commit('device.rotate', about, async (tx) => {
    const device = await tx.get(devices, id);
    if (!device || device.revokedAt !== undefined) throw problem('not-found');
    await requirePatient(ctx, tx, 'device.manage', device.patientId);
    const changed = { ...device, tokenHash, tokenMadeAt: ctx.now() };
    tx.put(devices, changed);
    return { device: toDevice(changed), token };
  });
}
