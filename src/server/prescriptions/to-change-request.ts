import type { AuditSubject } from '@/domain/audit/schema';
import { ChangeRequest, changeStateAt } from '@/domain/prescriptions/change-request';
import type { StoredChangeRequest } from './collections';

/** A request as those who may see it read it. The caller must have the right. */
export function toChangeRequest(stored: StoredChangeRequest, now: string): ChangeRequest {
  return ChangeRequest.parse({ ...stored, state: changeStateAt(stored, now) });
}

/** The audit subject of a request: its prescription, which is the patient's, and the clinic's. */
export function changeSubject({
  prescriptionId: id,
  patientId,
  orgId,
}: Pick<ChangeRequest, 'prescriptionId' | 'patientId' | 'orgId'>): AuditSubject {
  return { type: 'prescription', id, patientId, orgId };
}
