import type { ConsultationView } from '@/domain/consultations/view';

/** The screen to show, derived from the state alone. */
export type Screen =
  /** The patient or a caregiver waits. */
  | 'waiting'
  /** The patient left the waiting room and may return. */
  | 'left'
  /** The doctor has not admitted the patient yet. */
  | 'admit'
  /** The call is active. */
  | 'call'
  /** The consultation is in person: there is nothing to connect. */
  | 'in-person'
  /** A caregiver may follow the state but takes no part. */
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
