import { Notice } from '@/ui/kit/notice';
import type { RoomFacts } from './room-facts';
import { interpolate } from '@/ui/say';

/** A caregiver's view while the consultation runs. */
export function CaregiverScreen({ view, words }: RoomFacts) {
  return <Notice title={words.besideTitle}>{interpolate(words.besideText, { patient: view.patientName, doctor: view.doctorName })}</Notice>;
}
