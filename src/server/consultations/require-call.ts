import type { Consultation } from '@/domain/consultations/schema';
import { problem } from '@/domain/shared/problem';

/** Throws `wrong-state` unless the patient has been admitted and the consultation has not ended. */
export function requireAdmitted({ state }: Pick<Consultation, 'state'>): void {
  if (state !== 'admitted' && state !== 'in_progress') throw problem('wrong-state');
}

/** Throws `wrong-state` unless there is an active call in which the browsers may connect. */
export function requireCall({ state, mode }: Pick<Consultation, 'state' | 'mode'>): void {
  requireAdmitted({ state });
  if (mode === 'text' || mode === 'in_person') throw problem('wrong-state');
}
