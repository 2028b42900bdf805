import type { DoctorToVerify } from '@/domain/admin-api';
import type { Page, PageQuery } from '@/domain/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { doctorProfiles } from './collections';
import { toVerify } from './verify-doctor';

/** Doctors an admin has to verify, who waits longest first. Looking is written in the audit trail. */
export async function listPendingDoctors(ctx: ReadCtx, page: PageQuery): Promise<Page<DoctorToVerify>> {
  const query = { where: [['verification', '==', 'pending']], orderBy: [['updatedAt', 'asc']] } as const;
  const { items, nextCursor } = await ctx.view('admin.list_pending_doctors', { type: 'doctor_profile', id: 'list', shared: true }, (reader) =>
    findPage(reader, doctorProfiles, query, page),
  );
  return { items: items.map(toVerify), nextCursor };
}
