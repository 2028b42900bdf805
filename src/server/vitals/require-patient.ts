import type { AuditAction } from '@/domain/registry';
import { requireAllowed, type Permission } from '@/domain/permissions';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findTreatment } from '@/server/records/find-treatment';

/**
 * Throws `not-found` unless the caller has the permission over the patient's readings. A doctor has what they may do while they treat
 * the patient.
 */
export async function requirePatient(ctx: ReadCtx, reader: Reader, permission: Permission, patientId: string): Promise<void> {
  const { userId, role } = caller(ctx);
  const treatment = role === 'doctor' ? await findTreatment(reader, { doctorId: userId, patientId }, ctx.now()) : null;
  const about = { patientId, ...(treatment !== null && treatment.until !== null && { doctorId: userId }) };
  requireAllowed(permission, caller(ctx), about, await loadRelationships(ctx, reader));
}

type Access = { action: AuditAction; permission: Permission; patientId: string | undefined };

/** An audited read about a patient, the caller when none is named. Throws `not-found` unless the caller has the permission. */
export function viewPatient<R>(
  ctx: ReadCtx,
  { action, permission, patientId = caller(ctx).userId }: Access,
  read: (reader: Reader, patientId: string) => Promise<R>,
): Promise<R> {
  return ctx.view(action, { type: 'person', id: patientId, patientId }, async (reader) => {
    await requirePatient(ctx, reader, permission, patientId);
    return read(reader, patientId);
  });
}
