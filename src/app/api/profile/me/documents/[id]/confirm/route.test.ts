import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { documents } from '@/server/documents/collections';
import { EICAR, startClamd, tellEicar } from '@/testing/clamd-server';
import { openClinic, type Clinic } from '@/testing/clinic';
import { prepareUpload, CERTIFICATE, uploads } from '@/testing/upload-document';
import { POST as prepare } from '@/app/api/profile/me/documents/route';
import type { UploadLink } from '@/domain/files/schema';
import { POST } from './route';

const PENDING = 'pending@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const confirm = (id: string, as = PENDING) => clinic.call(POST, { as, method: 'POST', path: `/api/profile/me/documents/${id}/confirm` });

test('bytes that have arrived are read through and the document is handed in; said twice it is the same', async () => {
  const { id, upload } = await prepareUpload(clinic, PENDING);
  await uploads(upload);
  const got = await confirm(id);
  const sha256 = createHash('sha256').update(CERTIFICATE).digest('hex');
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ id, state: 'ready', sha256, bytes: CERTIFICATE.length, readyAt: clinic.platform.clock() });
  expect(got.body).not.toHaveProperty('ownerId');
  clinic.at('2026-01-05T05:00:00.000Z');
  expect((await confirm(id)).body).toEqual(got.body);
});

test('before the bytes have arrived nothing is handed in', async () => {
  const { id } = await prepareUpload(clinic, PENDING);
  expect([(await confirm(id)).status, (await confirm(id)).body['code']]).toEqual([409, 'wrong-state']);
  expect((await clinic.platform.store.get(documents, id))?.state).toBe('waiting');
});

test('bytes that are not what was announced are thrown away', async () => {
  const { id, upload } = await prepareUpload(clinic, PENDING);
  await uploads(upload);
  const stored = await clinic.platform.store.get(documents, id);
  await clinic.platform.store.commit(async (tx) => {
    if (stored) tx.put(documents, { ...stored, contentType: 'image/png' });
  });
  expect((await confirm(id)).status).toBe(415);
  expect(await clinic.platform.files.stat(id)).toBeNull();
  expect((await confirm(id)).status).toBe(404);
});

test('somebody else’s document is not there', async () => {
  const { id, upload } = await prepareUpload(clinic, PENDING);
  await uploads(upload);
  const [other, nobody] = [await confirm(id, 'kaur@demo.test'), await confirm('fil_00000000000000000000', 'kaur@demo.test')];
  expect([other.status, other.text]).toEqual([404, nobody.text]);
});

test('a certificate with a virus is thrown away, and one that no scanner could look through waits', async () => {
  let isWell = true;
  const { address, close } = await startClamd((file, socket) => (isWell ? tellEicar(file, socket) : socket.destroy()));
  await clinic.close();
  clinic = await openClinic({ CLAMD_ADDRESS: address });
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${EICAR}`);
  const got = await clinic.call(prepare, {
    as: PENDING,
    path: '/api/profile/me/documents',
    body: { kind: 'registration-certificate', contentType: 'application/pdf', bytes: bytes.length },
  });
  await uploads(got.body['upload'] as UploadLink, bytes);
  const id = String(got.body['id']);
  isWell = false;
  expect((await confirm(id)).body).toMatchObject({ status: 503, code: 'try-later' });
  expect((await clinic.platform.store.get(documents, id))?.state).toBe('waiting');
  isWell = true;
  const asBrowsersDo = {
    as: PENDING,
    method: 'POST' as const,
    path: `/api/profile/me/documents/${id}/confirm`,
    headers: { 'idempotency-key': 'one' },
  };
  expect((await clinic.call(POST, asBrowsersDo)).body).toMatchObject({ status: 422, code: 'virus-found' });
  expect([await clinic.platform.files.stat(id), (await confirm(id)).status]).toEqual([null, 404]);
  close();
});
