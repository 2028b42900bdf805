import type { Device } from '@/domain/vitals/schema';
import type { vitalsApi } from '@/domain/vitals/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import { caller, type Ctx } from '@/server/platform/ctx';
import { devices } from './collections';
import { toDevice } from './list-devices';
import { requirePatient } from './require-patient';

/** Registers a device and makes its token, of which only the hash is kept. Throws `not-found` for somebody else's patient. */
export async function registerDevice(
  ctx: Ctx,
  { patientId: named, name, kind, silenceMinutes }: BodyOf<typeof vitalsApi.registerDevice>,
): Promise<{ device: Device; token: string }> {
  const patientId = named ?? caller(ctx).userId;
  const id = ctx.newId('dev');
  const { token, tokenHash } = ctx.ports.deviceTokens.make(id);
  return ctx.commit('device.register', { type: 'device', id, patientId }, async (tx) => {
    await requirePatient(ctx, tx, 'device.manage', patientId);
    const silence = silenceMinutes === undefined ? {} : { silenceMinutes };
    const device = { id, patientId, name, kind, ...silence, createdAt: ctx.now(), tokenHash, batches: [], faults: [], commands: [] };
    tx.create(devices, device);
    return { device: toDevice(device), token };
  });
}
