import { PUT } from '@/app/api/consultations/[id]/note/route';
import { POST } from '@/app/api/consultations/[id]/note/sign/route';
import type { Clinic, Got } from './clinic';

export const NOTE_TEXT = { subjective: '', objective: '', assessment: 'Viral fever', plan: 'Rest' };

const KAUR = 'kaur@demo.test';

/** Dr. Kaur writes the note of a consultation over its version. */
export function writeNoteAsKaur(clinic: Clinic, id: string, version: number, plan = NOTE_TEXT.plan): Promise<Got> {
  const body = { ...NOTE_TEXT, plan, version };
  return clinic.call(PUT, { as: KAUR, method: 'PUT', path: `/api/consultations/${id}/note`, body });
}

/** Signs the note of a consultation, as Dr. Kaur unless said otherwise. */
export function signNoteAs(clinic: Clinic, id: string, version = 1, as = KAUR): Promise<Got> {
  return clinic.call(POST, { as, path: `/api/consultations/${id}/note/sign`, body: { version } });
}
