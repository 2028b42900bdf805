import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as pending } from '@/app/api/admin/doctors/pending-verification/route';
import { GET as user } from '@/app/api/admin/users/[id]/route';
import { GET as fetchFile } from '@/app/api/files/[id]/route';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { prepareUpload, CERTIFICATE, uploadDocument } from '@/testing/upload-document';
import { GET } from './route';

const PENDING = 'pending@demo.test';
const ADMIN = 'admin@demo.test';

let clinic: Clinic;
let id: string;
beforeAll(async () => {
  clinic = await openClinic();
  id = await uploadDocument(clinic, PENDING);
});
afterAll(() => clinic.close());

const look = (as: string, documentId = id, owner = PENDING) =>
  clinic.call(GET, { as, path: `/api/admin/users/${clinic.idOf(owner)}/documents/${documentId}` });

test('the admin finds it beside the doctor who waits, is led to it, and the trail knew before', async () => {
  const list = await clinic.call(pending, { as: ADMIN, path: '/api/admin/doctors/pending-verification' });
  const waiting = (list.body['items'] as { id: string; documents: object[] }[]).find((doctor) => doctor.id === clinic.idOf(PENDING));
  expect(waiting?.documents).toMatchObject([{ id, kind: 'registration-certificate', contentType: 'application/pdf', state: 'ready' }]);
  const page = await clinic.call(user, { as: ADMIN, path: `/api/admin/users/${clinic.idOf(PENDING)}` });
  expect(page.body['documents']).toEqual(waiting?.documents);

  const got = await look(ADMIN);
  expect([got.status, got.headers.get('cache-control')]).toEqual([303, 'no-store']);
  const file = await fetchFile(new Request(new URL(got.headers.get('location') ?? '', 'http://clinic.test')));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(CERTIFICATE);
  const trail = await clinic.platform.store.find(auditEvents, { where: [['subjectId', '==', id]], orderBy: [['at', 'desc']], limit: 9 });
  expect(trail.filter(({ action }) => action === 'document.view')).toMatchObject([{ actorId: clinic.idOf(ADMIN) }]);
});

test('nobody else is led there, and a document under another owner’s name or on its way is not there', async () => {
  for (const as of ['kaur@demo.test', PENDING, 'asha@demo.test']) expect((await look(as)).status).toBe(403);
  expect((await look(ADMIN, id, 'kaur@demo.test')).status).toBe(404);
  expect((await look(ADMIN, (await prepareUpload(clinic, PENDING)).id)).status).toBe(404);
});
