import { requireAllowed } from '@/domain/permissions';
import type { EmergencyAccessView } from '@/domain/records/emergency';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { emergencyAccesses } from './collections';

/** Who opened whose chart in an emergency, for the admins who review it; the newest first, looks that found nobody too. */
export async function listEmergencies(ctx: ReadCtx, page: PageQuery): Promise<Page<EmergencyAccessView>> {
  requireAllowed('emergency-access.review', caller(ctx), {});
  return ctx.view('emergency_access.list', { type: 'emergency_access', id: 'list', shared: true }, async (reader) => {
    const { items, nextCursor } = await findPage(reader, emergencyAccesses, { orderBy: [['at', 'desc']] }, page);
    const names = await findNames(
      reader,
      items.flatMap(({ doctorId, patientId }) => [doctorId, ...(patientId === undefined ? [] : [patientId])]),
    );
    const nameOf = (id: string | undefined) => names.get(id ?? '') ?? '';
    return { items: items.map((one) => ({ ...one, doctorName: nameOf(one.doctorId), patientName: nameOf(one.patientId) })), nextCursor };
  });
}
