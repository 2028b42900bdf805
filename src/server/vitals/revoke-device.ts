import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { devices } from './collections';
import { requirePatient } from './require-patient';

/** Revokes a device's token. Revoked again, it stays as it is. Throws `not-found` for somebody else's. */
export async function revokeDevice(ctx: Ctx, id: string): Promise<void> {
  const device = await ctx.read.get(devices, id);
  if (!device) throw problem('not-found');
  const patientId = await requirePatient(ctx, 'device.manage', device.patientId);
  await ctx.commit('device.revoke', { type: 'device', id, patientId }, async (tx) => {
    const current = await tx.get(devices, id);
    if (!current) throw problem('not-found');
    if (current.revokedAt === undefined) tx.put(devices, { ...current, revokedAt: ctx.now() });
  });
}
