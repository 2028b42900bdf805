import { POST } from '@/app/api/consents/route';
import type { Clinic, Got } from './clinic';

/** Agrees through the real door, as Asha unless said otherwise. */
export function consentAs(clinic: Clinic, body: object, as = 'asha@demo.test'): Promise<Got> {
  return clinic.call(POST, { as, path: '/api/consents', body });
}

/** A record that Asha shares with a doctor, for tests of what comes after. */
export async function shareRecord(clinic: Clinic, doctor: string, terms: object = {}): Promise<string> {
  const { status, body, text } = await consentAs(clinic, { purpose: 'share_records', granteeId: clinic.idOf(doctor), ...terms });
  if (status !== 201) throw new Error(`not shared: ${text}`);
  return String(body['id']);
}
