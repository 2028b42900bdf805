import { POST as confirm } from '@/app/api/profile/me/documents/[id]/confirm/route';
import { POST as prepare } from '@/app/api/profile/me/documents/route';
import { PUT } from '@/app/api/files/[id]/route';
import type { UploadLink } from '@/domain/files/schema';
import type { Clinic } from './clinic';

export const CERTIFICATE = new TextEncoder().encode('%PDF-1.7\nPunjab Medical Council, registration 12345.\n');

/** Asks for a link for a certificate. */
export async function prepareUpload(clinic: Clinic, as: string): Promise<{ id: string; upload: UploadLink }> {
  const body = { kind: 'registration-certificate', contentType: 'application/pdf', bytes: CERTIFICATE.length };
  const got = await clinic.call(prepare, { as, path: '/api/profile/me/documents', body });
  if (got.status !== 201) throw new Error(`no link: ${got.text}`);
  return got.body as { id: string; upload: UploadLink };
}

/** Sends the bytes, as a browser does. */
export async function uploads({ url, headers }: UploadLink, bytes: Uint8Array = CERTIFICATE): Promise<number> {
  return (await PUT(new Request(new URL(url, 'http://clinic.test'), { method: 'PUT', headers, body: new Uint8Array(bytes) }))).status;
}

/** Hands in a certificate from the first to the last step and returns its id. */
export async function uploadDocument(clinic: Clinic, as: string): Promise<string> {
  const { id, upload } = await prepareUpload(clinic, as);
  await uploads(upload);
  const got = await clinic.call(confirm, { as, method: 'POST', path: `/api/profile/me/documents/${id}/confirm` });
  if (got.status !== 200) throw new Error(`not taken: ${got.text}`);
  return id;
}
