import { afterEach, beforeEach, expect, test } from 'vitest';
import { purgeDocuments } from '@/server/documents/purge-documents';
import { auditEvents } from '@/server/platform/audit/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { prepareUpload, CERTIFICATE, uploadDocument, uploads } from '@/testing/upload-document';
import { DELETE } from './[id]/route';
import { GET, POST } from './route';

const PENDING = 'pending@demo.test';
const BODY = { kind: 'registration-certificate', contentType: 'application/pdf', bytes: 1000 };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const fail = (): never => {
  throw new Error('there is no such document');
};
const list = async (as = PENDING) =>
  (await clinic.call(GET, { as, path: '/api/profile/me/documents' })).body['items'] as { id: string; state: string; sha256?: string }[];
const ask = (body: unknown, as?: string, headers = {}) =>
  clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/profile/me/documents', body, headers });

test('a doctor and a medicine shop are given a link to hand in a certificate, and see what they handed in', async () => {
  for (const as of [PENDING, 'gupta@demo.test']) {
    const got = await ask(BODY, as);
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({
      id: expect.stringMatching(/^fil_/),
      upload: { method: 'PUT', headers: { 'content-type': 'application/pdf' }, expiresAt: '2026-01-05T03:45:00.000Z' },
    });
    expect(await list(as)).toMatchObject([{ id: got.body['id'], state: 'waiting' }]);
    const trail = await clinic.platform.store.find(auditEvents, {
      where: [['subjectId', '==', String(got.body['id'])]],
      orderBy: [['at', 'desc']],
      limit: 5,
    });
    expect(trail).toMatchObject([{ action: 'document.prepare', actorId: clinic.idOf(as) }]);
  }
});

test.each([
  ['a type that is no picture and no PDF', { ...BODY, contentType: 'text/csv' }, 'contentType'],
  ['a page of a browser', { ...BODY, contentType: 'text/html' }, 'contentType'],
  ['too many bytes', { ...BODY, bytes: 5 * 1_048_576 + 1 }, 'bytes'],
  ['no bytes', { ...BODY, bytes: 0 }, 'bytes'],
  ['another kind', { ...BODY, kind: 'poem' }, 'kind'],
])('%s is refused where it stands', async (_what, body, at) => {
  const got = await ask(body, PENDING);
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at }]]);
  expect(await list()).toEqual([]);
});

test('patients, caregivers and admins hand in nothing, and strangers sign in first', async () => {
  for (const as of ['asha@demo.test', 'meena@demo.test', 'admin@demo.test']) expect((await ask(BODY, as)).status).toBe(403);
  expect((await ask(BODY)).status).toBe(401);
});

test('asked twice with one key it is one document and one link', async () => {
  const headers = { 'idempotency-key': 'once' };
  const [first, second] = [await ask(BODY, PENDING, headers), await ask(BODY, PENDING, headers)];
  expect([second.status, second.body]).toEqual([first.status, first.body]);
  expect(await list()).toHaveLength(1);
});

test('one that never arrived gives way to the next, and five are enough', async () => {
  const former = await prepareUpload(clinic, PENDING);
  for (let i = 0; i < 5; i += 1) await uploadDocument(clinic, PENDING);
  expect((await list()).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'ready', 'ready']);
  expect((await list()).map(({ id }) => id)).not.toContain(former.id);
  const got = await ask(BODY, PENDING);
  expect([got.status, got.body]).toMatchObject([409, { code: 'conflict', errors: [{ at: 'kind', code: 'too-many' }] }]);
});

test('a superseded or removed document’s link accepts nothing more, and what it had brought is deleted', async () => {
  const { files } = clinic.platform;
  const superseded = [await prepareUpload(clinic, PENDING)];
  await uploads(superseded[0]?.upload ?? fail());
  for (let i = 0; i < 4; i += 1) superseded.push(await prepareUpload(clinic, PENDING));
  const removed = superseded.at(-1) ?? fail();
  await uploads(removed.upload);
  await clinic.call(DELETE, { as: PENDING, method: 'DELETE', path: `/api/profile/me/documents/${removed.id}` });
  for (const { id, upload } of superseded) {
    expect([await uploads(upload), await files.stat(id)]).toEqual([409, null]);
  }
});

test('what never arrived and what was taken back is gone a day later', async () => {
  const taken = await prepareUpload(clinic, PENDING);
  await clinic.call(DELETE, { as: PENDING, method: 'DELETE', path: `/api/profile/me/documents/${taken.id}` });
  const kept = await uploadDocument(clinic, PENDING);
  const waiting = await prepareUpload(clinic, PENDING);
  await uploads(waiting.upload);
  expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(0);
  clinic.at(new Date(Date.parse(MONDAY_NINE) + 86_401_000).toISOString());
  expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(2);
  const { files } = clinic.platform;
  expect([await files.stat(taken.id), await files.stat(waiting.id)]).toEqual([null, null]);
  expect((await files.stat(kept))?.bytes).toBe(CERTIFICATE.length);
  expect((await list()).map(({ id }) => id)).toEqual([kept]);
});
