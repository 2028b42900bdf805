import { requireAllowed, type Permission } from '@/domain/permissions';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';

/** The patient a call is about, the caller when none is named. Throws `not-found` unless the caller has the permission. */
export async function requirePatient(ctx: ReadCtx, permission: Permission, patientId: string = caller(ctx).userId): Promise<string> {
  requireAllowed(permission, caller(ctx), { patientId }, await loadRelationships(ctx));
  return patientId;
}
