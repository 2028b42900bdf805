import { POST as confirm } from '@/app/api/documents/[id]/confirm/route';
import { POST as prepare } from '@/app/api/documents/route';
import type { UploadLink } from '@/domain/files/schema';
import type { Clinic } from './clinic';
import { CERTIFICATE, uploads } from './upload-document';

const PAPER = { title: 'A private paper', type: 'application/pdf', size: CERTIFICATE.length, kind: 'lab_report', on: '2025-12-20' };

/** Asks for a link for a paper of one's health. */
export async function preparePaper(clinic: Clinic, terms: object = {}, as = 'asha@demo.test'): Promise<{ id: string; upload: UploadLink }> {
  const got = await clinic.call(prepare, { as, path: '/api/documents', body: { ...PAPER, ...terms } });
  if (got.status !== 201) throw new Error(`no link: ${got.text}`);
  return got.body as { id: string; upload: UploadLink };
}

/** Hands in a paper from the first to the last step and returns its id. */
export async function keepPaper(clinic: Clinic, terms: object = {}, as = 'asha@demo.test'): Promise<string> {
  const { id, upload } = await preparePaper(clinic, terms, as);
  await uploads(upload);
  const got = await clinic.call(confirm, { as, method: 'POST', path: `/api/documents/${id}/confirm` });
  if (got.status !== 200) throw new Error(`not taken: ${got.text}`);
  return id;
}
