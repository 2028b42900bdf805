import type { PendingDoctor } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { doctorProfiles } from './collections';
import { findReadyDocuments } from '@/server/documents/find-documents';
import { toVerify } from './verify-doctor';

/** Doctors awaiting verification with their documents, the longest wait first. The read is audited. */
export async function listPendingDoctors(ctx: ReadCtx, page: PageQuery): Promise<Page<PendingDoctor>> {
  requireAllowed('doctors.verify', caller(ctx), {});
  const query = { where: [['verification', '==', 'pending']], orderBy: [['updatedAt', 'asc']] } as const;
  return ctx.view('admin.list_pending_doctors', { type: 'doctor_profile', id: 'list', shared: true }, async (reader) => {
    const { items, nextCursor } = await findPage(reader, doctorProfiles, query, page);
    const submitted = await findReadyDocuments(
      reader,
      items.map(({ id }) => id),
    );
    return { items: items.map((doctor) => ({ ...toVerify(doctor), documents: submitted.get(doctor.id) ?? [] })), nextCursor };
  });
}
