import { Notice } from '@/ui/kit/notice';
import type { RoomFacts } from './room-facts';
import { say } from '@/ui/say';

/** A caregiver, while the two talk. */
export function BesideScreen({ view, words }: RoomFacts) {
  return <Notice title={words.besideTitle}>{say(words.besideText, { patient: view.patientName, doctor: view.doctorName })}</Notice>;
}
