import type { PrescriptionView } from '@/domain/prescriptions/views';
import { isAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import { findMergedPage } from '@/server/platform/store/find-merged-page';
import type { Reader, Where } from '@/server/platform/store/port';
import { prescriptions } from './collections';
import { toPrescriptionView } from './to-prescription-view';

type Rows = Where<PathOf<typeof prescriptions>>[];
type Query = PageQuery & { patientId?: string | undefined };

/**
 * The prescriptions of the caller and of those they help, or those the doctor has written; newest first. Each patient's trail says who
 * looked. Throws `not-found` for a patient who is none of the caller's.
 */
export async function listPrescriptions(ctx: ReadCtx, { patientId, ...page }: Query): Promise<Page<PrescriptionView>> {
  const { userId, role } = caller(ctx);
  const read = (lists: Rows[]) => async (reader: Reader) => {
    const { items, nextCursor } = await findMergedPage(reader, prescriptions, { lists, at: 'issuedAt' }, page);
    return { items: await Promise.all(items.map((one) => toPrescriptionView(reader, one, ctx.now()))), nextCursor };
  };
  if (role === 'doctor') {
    const own: Rows = [['doctorId', '==', userId], ...(patientId === undefined ? [] : ([['patientId', '==', patientId]] as const))];
    return ctx.view(
      'prescription.list',
      { type: 'person', id: patientId ?? userId, ...(patientId !== undefined && { patientId }) },
      async (reader) => {
        if (patientId !== undefined) await requireTreated(reader, { doctorId: userId, patientId });
        return read([own])(reader);
      },
    );
  }
  const ids = await patientsOf(ctx, patientId);
  if (ids.length === 0) return { items: [], nextCursor: null };
  const lists = ids.map((id): Rows => [['patientId', '==', id]]);
  const audited = ids.reduce(
    (inner, id) => () => ctx.view('prescription.list', { type: 'person', id, patientId: id }, inner),
    read(lists) as (reader: Reader) => Promise<Page<PrescriptionView>>,
  );
  return audited(ctx.read);
}

/** Throws `not-found` for a patient who never had a visit with the doctor: that there is such a patient is not for them to know. */
async function requireTreated(reader: Reader, pair: { doctorId: string; patientId: string }): Promise<void> {
  if ((await findVisitsWith(reader, pair, 1)).length === 0) throw problem('not-found');
}

async function patientsOf(ctx: ReadCtx, named: string | undefined): Promise<string[]> {
  const relationships = await loadRelationships(ctx);
  const may = (patientId: string) => isAllowed('prescription.see', caller(ctx), { patientId }, relationships);
  if (named !== undefined) {
    if (!may(named)) throw problem('not-found');
    return [named];
  }
  return [...new Set([caller(ctx).userId, ...relationships.links.map(({ patientId }) => patientId)])].filter(may);
}
