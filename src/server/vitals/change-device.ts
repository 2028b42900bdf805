import type { vitalsApi } from '@/domain/vitals/api';
import type { Device } from '@/domain/vitals/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import type { Ctx } from '@/server/platform/ctx';
import { alerts, devices, type StoredDevice } from './collections';
import { toDevice } from './list-devices';
import { requirePatient } from './require-patient';
import { closedAlert } from './write-alert';

/**
 * Names a device and sets after how long a silence people are told, counted from its latest batch; what is open about the old period
 * ends. Throws `not-found` for somebody else's device and for a revoked one.
 */
export async function changeDevice(ctx: Ctx, id: string, { name, silenceMinutes }: BodyOf<typeof vitalsApi.changeDevice>): Promise<Device> {
  const about = ({ patientId }: Device) => ({ type: 'device', id, patientId });
  return ctx.commit('device.change', about, async (tx) => {
    const found = await tx.get(devices, id);
    if (!found || found.revokedAt !== undefined) throw problem('not-found');
    await requirePatient(ctx, tx, 'device.manage', found.patientId);
    const alert = found.silenceAlertId === undefined ? null : await tx.get(alerts, found.silenceAlertId);
    const { lastSeenAt } = found;
    const changed: StoredDevice = {
      ...withoutSilence(found),
      name,
      ...(silenceMinutes !== undefined && { silenceMinutes }),
      ...(silenceMinutes !== undefined && lastSeenAt !== undefined && { silentFrom: addMinutes(lastSeenAt, silenceMinutes) }),
    };
    tx.put(devices, changed);
    if (alert) tx.put(alerts, closedAlert(alert, ctx.now()));
    return toDevice(changed);
  });
}

/** A device whose silence nobody is told of. */
export function withoutSilence(device: StoredDevice): StoredDevice {
  const { silenceMinutes: _minutes, silentFrom: _from, silenceAlertId: _alert, ...rest } = device;
  return rest;
}
