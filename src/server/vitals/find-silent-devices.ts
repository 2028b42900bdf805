import { minutesBetween } from '@/domain/shared/time';
import { startPaging } from '@/domain/vitals/ladder';
import { DEVICE_SILENCE, type Alert } from '@/domain/vitals/schema';
import { appointmentCollection } from '@/server/appointments/find-treating-doctor';
import { NOTIFY_SCOPE, wasNotified } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { alerts, devices, vitalSettings, type StoredDevice } from './collections';
import { findPeople, notifyOfAlert } from './notify-of-alert';

const BATCH = 50;

/**
 * Opens an alert for every device that has sent nothing for as long as was agreed; it closes with the device's next batch. Each in a
 * commit of its own, by one process only. Returns how many were opened.
 */
export async function findSilentDevices(ctx: Ctx): Promise<number> {
  let opened = 0;
  for (;;) {
    const query = { where: [['silentFrom', '<=', ctx.now()]], orderBy: [['silentFrom', 'asc']], limit: BATCH } as const;
    const due = await ctx.read.find(devices, query);
    for (const { id } of due) if (await openAlert(ctx, id)) opened += 1;
    if (due.length < BATCH) return opened;
  }
}

async function openAlert(ctx: Ctx, id: string): Promise<boolean> {
  try {
    return await ctx.commitUnaudited(
      async (tx) => {
        const device = await tx.get(devices, id);
        if (device?.silentFrom === undefined || device.silentFrom > ctx.now()) return false;
        const { patientId } = device;
        const people = await findPeople(tx, { patientId, settings: await tx.get(vitalSettings, patientId) }, ctx.now());
        const alert = notifyOfAlert(tx, ctx, startPaging(silenceAlert(ctx, device), ctx.now()), people);
        const { silentFrom: _, ...rest } = device;
        tx.create(alerts, alert);
        tx.put(devices, { ...rest, silenceAlertId: alert.id });
        return true;
      },
      { clinical: [alerts, vitalSettings, appointmentCollection, NOTIFY_SCOPE] },
    );
  } catch (error) {
    if (wasNotified(error)) return false;
    throw error;
  }
}

/** One alert for one silence: its id follows from the batch that was the last. */
function silenceAlert(ctx: Ctx, { id, patientId, lastSeenAt = ctx.now() }: StoredDevice): Alert {
  const minutes = Math.floor(minutesBetween(lastSeenAt, ctx.now()));
  return {
    id: ctx.derivedId('alr', `silence ${id} ${lastSeenAt}`),
    patientId,
    deviceId: id,
    metric: DEVICE_SILENCE,
    level: 'urgent',
    worstLevel: 'urgent',
    openedAt: ctx.now(),
    lastAt: lastSeenAt,
    count: 1,
    worst: minutes,
    latest: minutes,
    state: 'open',
    escalations: [],
    version: 1,
  };
}
