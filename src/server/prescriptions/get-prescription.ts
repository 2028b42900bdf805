import type { AuditAction } from '@/domain/registry';
import type { AuditSubject } from '@/domain/audit/schema';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { problem } from '@/domain/shared/problem';
import { requireRelated } from '@/server/organisations/load-relationships';
import type { Permission } from '@/domain/permissions';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { prescriptions, type StoredPrescription } from './collections';
import { prescriptionSubject, toPrescriptionView } from './to-prescription-view';

/** A prescription, for a caller with the permission. Throws `not-found` for anybody else, as for one that is not there. */
export async function requirePrescription(reader: Reader, ctx: ReadCtx, id: string, permission: Permission): Promise<StoredPrescription> {
  const found = await reader.get(prescriptions, id);
  if (found === null) throw problem('not-found');
  await requireRelated(ctx, permission, { patientId: found.patientId, doctorId: found.doctorId }, reader);
  return found;
}

/** One prescription. Throws `not-found` for people who may not see it. */
export async function getPrescription(ctx: ReadCtx, id: string): Promise<PrescriptionView> {
  const asked = { action: 'prescription.read', id, may: 'prescription.see' } as const;
  return viewPrescription(ctx, asked, (reader, found) => toPrescriptionView(reader, found, ctx.now()));
}

/** One audited look at one prescription by a caller with the permission. */
export async function viewPrescription<R>(
  ctx: ReadCtx,
  { action, id, may }: { action: AuditAction; id: string; may: Permission },
  read: (reader: Reader, found: StoredPrescription) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'prescription', id };
  return ctx.view(
    action,
    () => about,
    async (reader) => {
      const found = await requirePrescription(reader, ctx, id, may);
      about = prescriptionSubject(found);
      return read(reader, found);
    },
  );
}

/** One commit about one prescription by a caller with the permission. */
export async function changePrescription<R>(
  ctx: Ctx,
  { action, id, may }: { action: AuditAction; id: string; may: Permission },
  work: (tx: Tx, before: StoredPrescription) => Promise<R>,
): Promise<R> {
  let about: AuditSubject = { type: 'prescription', id };
  return ctx.commit(
    action,
    () => about,
    async (tx) => {
      const before = await requirePrescription(tx, ctx, id, may);
      about = prescriptionSubject(before);
      return work(tx, before);
    },
  );
}
