import type { vitalsApi } from '@/domain/vitals/api';
import { Device } from '@/domain/vitals/schema';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { devices, type StoredDevice } from './collections';
import { viewPatient } from './require-patient';

/** A patient's devices, revoked ones included, the newest first. Throws `not-found` for somebody else's patient. */
export async function listDevices(
  ctx: ReadCtx,
  { patientId: named, ...page }: QueryOf<typeof vitalsApi.listDevices>,
): Promise<Page<Device>> {
  return viewPatient(ctx, { action: 'device.list', permission: 'device.manage', patientId: named }, async (reader, patientId) => {
    const query = { where: [['patientId', '==', patientId]], orderBy: [['createdAt', 'desc']] } as const;
    const { items, nextCursor } = await findPage(reader, devices, query, page);
    return { items: items.map(toDevice), nextCursor };
  });
}

/** A device without what only the server keeps. */
export function toDevice(stored: StoredDevice): Device {
  return Device.parse(stored);
}
