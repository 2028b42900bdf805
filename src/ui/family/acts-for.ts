import type { Caller } from '@/domain/shared/relationships';

/** Whether the viewer of a patient's page is somebody of the family who acts for the patient. */
export function actsFor({ userId, role }: Caller, { patientId }: { patientId: string }): boolean {
  return userId !== patientId && (role === 'patient' || role === 'caregiver');
}
