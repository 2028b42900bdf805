import { POST as addHistory } from '@/app/api/records/medical-history/route';
import { POST as addLab } from '@/app/api/records/lab-report/route';
import { PUT as change } from '@/app/api/records/[id]/route';
import { GET as versions } from '@/app/api/records/[id]/versions/route';
import { GET as list } from '@/app/api/records/route';
import type { Clinic, Got } from './clinic';

const ASHA = 'asha@demo.test';

export const PENICILLIN = { kind: 'allergy', title: 'Penicillin', severity: 'severe', status: 'active' };
export const SUGAR = {
  title: 'Blood test',
  performedOn: '2025-12-20',
  results: [
    { name: 'HbA1c', value: 8.1, unit: '%', low: 4, high: 5.7 },
    { name: 'Creatinine', value: 0.9, unit: 'mg/dL', low: 0.6, high: 1.1 },
  ],
};

/** Writes an entry of a history through the real door. */
export function addHistoryAs(clinic: Clinic, body: object, as = ASHA): Promise<Got> {
  return clinic.call(addHistory, { as, path: '/api/records/medical-history', body });
}

/** One that is written, for tests of what comes after. */
export async function keepHistory(clinic: Clinic, body: object = PENICILLIN, as = ASHA): Promise<string> {
  const { status, body: kept, text } = await addHistoryAs(clinic, body, as);
  if (status !== 201) throw new Error(`not written down: ${text}`);
  return String(kept['id']);
}

/** An allergy of Asha's that has a second version. */
export async function keepChangedAllergy(clinic: Clinic): Promise<string> {
  const allergy = { kind: 'allergy', title: 'A private allergy' };
  const id = await keepHistory(clinic, allergy);
  await clinic.call(change, { as: ASHA, method: 'PUT', path: `/api/records/${id}`, body: { ...allergy, severity: 'severe', version: 1 } });
  return id;
}

export async function keepLabReport(clinic: Clinic, body: object = SUGAR, as = ASHA): Promise<string> {
  const { status, body: kept, text } = await clinic.call(addLab, { as, path: '/api/records/lab-report', body });
  if (status !== 201) throw new Error(`not written down: ${text}`);
  return String(kept['id']);
}

export type Line = { id: string; kind: string; title: string; by: { name: string } | null; href: string | null };

/** The timeline as somebody reads it. */
export async function timelineOf(
  clinic: Clinic,
  query = '',
  as = ASHA,
): Promise<{ status: number; items: Line[]; nextCursor: string | null }> {
  const { status, body } = await clinic.call(list, { as, path: `/api/records${query}` });
  return { status, items: (body['items'] ?? []) as Line[], nextCursor: (body['nextCursor'] ?? null) as string | null };
}

/** Every version as Asha reads it, the newest first. */
export async function versionsOf(clinic: Clinic, id: string): Promise<Got['body'][]> {
  return (await clinic.call(versions, { as: ASHA, path: `/api/records/${id}/versions` })).body['items'] as Got['body'][];
}
