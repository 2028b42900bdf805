import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as verify } from '@/app/api/admin/doctors/[id]/verify/route';
import { GET as fetchFile } from '@/app/api/files/[id]/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { prepareUpload, CERTIFICATE, uploadDocument } from '@/testing/upload-document';
import { DELETE, GET, POST } from './route';

const PENDING = 'pending@demo.test';
const path = (id: string) => `/api/profile/me/documents/${id}`;

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const look = (id: string, as = PENDING) => clinic.call(GET, { as, path: path(id) });
const remove = (id: string, as = PENDING) => clinic.call(DELETE, { as, method: 'DELETE', path: path(id) });

test('leads its owner to the document', async () => {
  const got = await look(await uploadDocument(clinic, PENDING));
  expect(got.status).toBe(303);
  const file = await fetchFile(new Request(new URL(got.headers.get('location') ?? '', 'http://clinic.test')));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(CERTIFICATE);
  expect(file.headers.get('content-disposition')).toBe('inline; filename="registration-certificate.pdf"');
});

test('leads nobody else, and nowhere while it is on its way', async () => {
  const id = await uploadDocument(clinic, PENDING);
  const [other, nobody] = [await look(id, 'kaur@demo.test'), await look('fil_00000000000000000000', 'kaur@demo.test')];
  expect([other.status, other.text]).toEqual([404, nobody.text]);
  expect((await look((await prepareUpload(clinic, PENDING)).id)).status).toBe(404);
});

test('is taken back before a decision, with its bytes, and then is nowhere', async () => {
  const id = await uploadDocument(clinic, PENDING);
  expect((await remove(id, 'kaur@demo.test')).status).toBe(404);
  expect((await remove(id)).status).toBe(204);
  expect(await clinic.platform.files.stat(id)).toBeNull();
  expect([(await look(id)).status, (await remove(id)).status]).toEqual([404, 404]);
});

test.each(['approved', 'rejected'])('stays once it was %s on, and what came after can still be taken back', async (decision) => {
  const id = await uploadDocument(clinic, PENDING);
  clinic.at('2026-01-05T04:00:00.000Z');
  const decided = {
    as: 'admin@demo.test',
    method: 'PUT',
    path: `/api/admin/doctors/${clinic.idOf(PENDING)}/verify`,
    body: { decision, note: 'Seen' },
  } as const;
  expect((await clinic.call(verify, decided)).status).toBe(200);
  clinic.at('2026-01-05T04:10:00.000Z');
  const later = await uploadDocument(clinic, PENDING);
  expect([(await remove(id)).status, (await remove(later)).status]).toEqual([409, 204]);
  expect(await clinic.platform.files.stat(id)).not.toBeNull();
});

test('is taken back by a form without script', async () => {
  const id = await uploadDocument(clinic, PENDING);
  const got = await clinic.call(POST, { as: PENDING, path: path(id), form: { _method: 'DELETE', _then: '/pa/profile?saved=1' } });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/pa/profile?saved=1']);
  expect((await look(id)).status).toBe(404);
});
