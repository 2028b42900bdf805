import type { ReactNode } from 'react';
import type { ConsultationView } from '@/domain/consultations/view';
import type { NoteView } from '@/domain/notes/api';
import type { Locale } from '@/domain/shared/primitives';
import type { NoteWords } from './note-words';
import type { RxWords } from './rx-words';
import type { Words } from './words';

/** The props of every consultation screen. */
export type RoomFacts = {
  view: ConsultationView;
  words: Words;
  locale: Locale;
  /** The live connection to the server is lost: the data may be outdated. */
  isStale: boolean;
  /** This page's own localised path, for forms without JavaScript. */
  here: string;
  formKey: string;
  /** The doctor's note when the page was rendered; null for everybody else. */
  note: NoteView | null;
  /** The patient's chart, rendered by the server; null for everybody but the doctor. */
  chart: ReactNode;
  /** The sentences of the note's editor; null for everybody but the doctor. */
  noteWords: NoteWords | null;
  /** The sentences of the prescription's editor; null for everybody but the doctor. */
  rx: RxWords | null;
};

/** The participant this person meets. */
export function otherOf({ selfRole, patientId, patientName, doctorId, doctorName }: ConsultationView): { id: string; name: string } {
  return selfRole === 'doctor' ? { id: patientId, name: patientName } : { id: doctorId, name: doctorName };
}
