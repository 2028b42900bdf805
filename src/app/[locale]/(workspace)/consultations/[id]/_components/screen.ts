import type { ConsultationView } from '@/domain/consultations/view';

/** What somebody sees, from the state alone. */
export type Screen =
  /** The patient, or who came along, waits. */
  | 'waiting'
  /** The patient left the waiting room and may come back. */
  | 'left'
  /** The doctor has not let the patient in yet. */
  | 'admit'
  /** The call is open. */
  | 'call'
  /** Both are in one room: there is nothing to connect. */
  | 'in-person'
  /** A caregiver may follow where things stand, and takes no part. */
  | 'beside'
  | 'over';

export function screenOf({ state, selfRole, mode, hasLeft }: Pick<ConsultationView, 'state' | 'selfRole' | 'mode' | 'hasLeft'>): Screen {
  if (state === 'ended') return 'over';
  if (state === 'waiting') {
    if (selfRole === 'doctor') return 'admit';
    return hasLeft && selfRole === 'patient' ? 'left' : 'waiting';
  }
  if (selfRole === 'caregiver') return 'beside';
  return mode === 'in_person' ? 'in-person' : 'call';
}
