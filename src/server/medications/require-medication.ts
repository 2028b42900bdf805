import type { AuditSubject } from '@/domain/audit/schema';
import type { Medication } from '@/domain/medications/schema';
import type { Permission } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { requirePatient } from '@/server/vitals/require-patient';
import { medications, type StoredMedication } from './collections';

export function medicationSubject({ id, patientId }: Pick<Medication, 'id' | 'patientId'>): AuditSubject {
  return { type: 'medication', id, patientId };
}

/** The medicine of this id. Throws `not-found` for one that is not there and for somebody else's alike. */
export async function requireMedication(ctx: ReadCtx, reader: Reader, permission: Permission, id: string): Promise<StoredMedication> {
  const found = await reader.get(medications, id);
  if (found === null) throw problem('not-found');
  await requirePatient(ctx, reader, permission, found.patientId);
  return found;
}
