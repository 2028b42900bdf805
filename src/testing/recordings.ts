import { DELETE, POST } from '@/app/api/consultations/[id]/recording/route';
import { PUT } from '@/app/api/recordings/[id]/parts/route';
import type { Clinic, Got } from './clinic';
import { consentAs } from './consents';

const KAUR = 'kaur@demo.test';

/** A part as a browser sends it; the bytes mean nothing. */
export const RECORDED = new TextEncoder().encode('A private word, and a face.'.repeat(40));

export function askToRecordAs(clinic: Clinic, consultationId: string, as = KAUR): Promise<Got> {
  return clinic.call(POST, { as, method: 'POST', path: `/api/consultations/${consultationId}/recording` });
}

export function stopRecordingAs(clinic: Clinic, consultationId: string, as = KAUR): Promise<Got> {
  return clinic.call(DELETE, { as, method: 'DELETE', path: `/api/consultations/${consultationId}/recording` });
}

/** The patient agrees, as Asha unless said otherwise; her child's where one is named. */
export function agreeToRecord(clinic: Clinic, consultationId: string, as = 'asha@demo.test', patientId?: string): Promise<Got> {
  return consentAs(clinic, { purpose: 'recording', consultationId, ...(patientId !== undefined && { patientId }) }, as);
}

type Part = { seq?: number; bytes?: Uint8Array; type?: string; as?: string };

/** Sends a part of five seconds, as the doctor's browser does. */
export async function sendPart(
  clinic: Clinic,
  id: string,
  { seq = 0, bytes = RECORDED, type = 'video/webm;codecs=vp8,opus', as = KAUR }: Part = {},
): Promise<Got> {
  const headers = { authorization: `Bearer ${await clinic.tokenOf(as)}`, 'content-type': type };
  const url = `http://clinic.test/api/recordings/${id}/parts?seq=${seq}&milliseconds=5000`;
  const response = await PUT(new Request(url, { method: 'PUT', headers, body: new Uint8Array(bytes) }));
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Got['body']) };
}

/** A call that both agreed to have recorded; answers the recording's id. */
export async function agreedToRecord(clinic: Clinic, consultationId: string): Promise<string> {
  const { body } = await askToRecordAs(clinic, consultationId);
  const agreed = await agreeToRecord(clinic, consultationId);
  if (agreed.status !== 201) throw new Error(`not agreed: ${agreed.text}`);
  return String(body['id']);
}

/** Five seconds of a call, recorded and stopped. */
export async function recordCall(clinic: Clinic, consultationId: string): Promise<string> {
  const id = await agreedToRecord(clinic, consultationId);
  const sent = await sendPart(clinic, id);
  if (sent.status !== 200) throw new Error(`not recorded: ${sent.text}`);
  await stopRecordingAs(clinic, consultationId);
  return id;
}
