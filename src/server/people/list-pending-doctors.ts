import type { PendingDoctor, PendingQuery } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { Page } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { doctorProfiles } from './collections';
import { findReadyDocuments } from '@/server/documents/find-documents';
import { toVerify } from './verify-doctor';

/** Doctors awaiting verification with their documents, by how long they wait or by name. The read is audited. */
export async function listPendingDoctors(ctx: ReadCtx, { council, sort, order, ...page }: PendingQuery): Promise<Page<PendingDoctor>> {
  requireAllowed('doctors.verify', caller(ctx), {});
  const ofCouncil = council === undefined ? [] : [['council', '==', council] as const];
  const query = { where: [['verification', '==', 'pending'] as const, ...ofCouncil], orderBy: [[sort, order] as const] };
  return ctx.view('admin.list_pending_doctors', { type: 'doctor_profile', id: 'list', shared: true }, async (reader) => {
    const { items, nextCursor } = await findPage(reader, doctorProfiles, query, page);
    const submitted = await findReadyDocuments(
      reader,
      items.map(({ id }) => id),
    );
    return { items: items.map((doctor) => ({ ...toVerify(doctor), documents: submitted.get(doctor.id) ?? [] })), nextCursor };
  });
}
