import type { ConsultationView } from '@/domain/consultations/view';
import type { Locale } from '@/domain/shared/primitives';
import type { Kept } from './note-draft';
import type { Words } from './words';

/** What every screen of a consultation is given. */
export type RoomFacts = {
  view: ConsultationView;
  words: Words;
  locale: Locale;
  /** The line to the server is gone: what is shown may be old. */
  isStale: boolean;
  /** This page's own path with its language, for forms without script. */
  here: string;
  formKey: string;
  /** The doctor's note as it was when the page was made; null for everybody else. */
  note: Kept | null;
};

/** The one this person meets. */
export function otherOf({ selfRole, patientId, patientName, doctorId, doctorName }: ConsultationView): { id: string; name: string } {
  return selfRole === 'doctor' ? { id: patientId, name: patientName } : { id: doctorId, name: doctorName };
}
