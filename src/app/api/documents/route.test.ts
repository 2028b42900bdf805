import { afterEach, beforeEach, expect, test } from 'vitest';
import { purgeDocuments } from '@/server/documents/purge-documents';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { shareRecord } from '@/testing/consents';
import { keepPaper, preparePaper } from '@/testing/health-documents';
import { timelineOf } from '@/testing/records';
import { uploads } from '@/testing/upload-document';
import { DELETE } from './[id]/route';
import { GET, POST } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const BODY = { title: 'Blood test', type: 'image/jpeg', size: 400_000, kind: 'lab_report', on: '2025-12-20', provider: 'Civil Hospital' };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const list = async (query = '', as = ASHA) =>
  (await clinic.call(GET, { as, path: `/api/documents${query}` })).body['items'] as Got['body'][];
const add = (body: object, as = ASHA) => clinic.call(POST, { as, path: '/api/documents', body });
const ofAsha = () => `?patientId=${clinic.idOf(ASHA)}`;

test('a paper is part of the record once its bytes have arrived, and its look leads to them', async () => {
  const waiting = await preparePaper(clinic, { title: 'Never sent' });
  expect(waiting.upload).toMatchObject({ method: 'PUT', headers: { 'content-type': 'application/pdf' } });
  const id = await keepPaper(clinic, { title: 'Blood test', provider: 'Civil Hospital' });
  expect(await list()).toMatchObject([{ id, title: 'Blood test', provider: 'Civil Hospital', state: 'ready', version: 1 }]);
  expect((await timelineOf(clinic, '?kind=document')).items).toMatchObject([{ id, title: 'Blood test', href: `/api/documents/${id}` }]);
  expect((await timelineOf(clinic, '?q=civil')).items).toMatchObject([{ id }]);
});

test('up to 20 MB, and a kind of others is kept as another', async () => {
  expect((await add({ ...BODY, size: 20 * 1_048_576 })).status).toBe(201);
  await keepPaper(clinic, { kind: 'x-ray-film' });
  expect((await list('?kind=other')).map(({ kind }) => kind)).toEqual(['other']);
  expect(await list('?kind=lab_report')).toEqual([]);
});

test('a newer file of the same document takes the place of the older, which can still be opened', async () => {
  const first = await keepPaper(clinic);
  const second = await keepPaper(clinic, { replaces: first });
  expect(await list()).toMatchObject([{ id: second, version: 2, replaces: first }]);
  expect((await add({ ...BODY, replaces: first })).status).toBe(404);
});

test('a doctor who treats the patient adds and sees papers, one to whom they are shared sees them', async () => {
  const id = await keepPaper(clinic);
  expect((await add({ ...BODY, patientId: clinic.idOf(ASHA) }, KAUR)).status).toBe(404);
  await bookSlot(clinic);
  expect((await add({ ...BODY, patientId: clinic.idOf(ASHA) }, KAUR)).status).toBe(201);
  expect(await list(ofAsha(), KAUR)).toMatchObject([{ id }]);
  await shareRecord(clinic, 'verma@demo.test', { scopes: ['document'] });
  expect(await list(ofAsha(), 'verma@demo.test')).toMatchObject([{ id }]);
  await shareRecord(clinic, 'verma@demo.test', { scopes: ['history'] });
  expect((await clinic.call(GET, { as: 'verma@demo.test', path: `/api/documents${ofAsha()}` })).status).toBe(404);
});

test('what never arrived and the file of what was removed are gone a day later', async () => {
  const { id: waiting, upload } = await preparePaper(clinic);
  await uploads(upload);
  const removed = await keepPaper(clinic);
  const kept = await keepPaper(clinic);
  await clinic.call(DELETE, { as: ASHA, method: 'DELETE', path: `/api/documents/${removed}` });
  clinic.at('2026-01-06T03:31:00.000Z');
  expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(2);
  const { files } = clinic.platform;
  expect([await files.stat(waiting), await files.stat(removed)]).toEqual([null, null]);
  expect(await files.stat(kept)).not.toBeNull();
});

test('an upload that was cut goes on as the same document, under what is declared now, a day longer', async () => {
  const size = 400_000;
  const { id } = await preparePaper(clinic, { title: 'Suger', size });
  clinic.at('2026-01-05T20:00:00.000Z');
  const again = await preparePaper(clinic, { title: 'Sugar', size, resumes: id });
  expect([again.id, again.upload.parts?.method]).toEqual([id, 'POST']);
  clinic.at('2026-01-06T10:00:00.000Z');
  expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(0);
  clinic.at('2026-01-06T20:01:00.000Z');
  expect(await purgeDocuments(clinic.as('admin@demo.test'))).toBe(1);
});

test('nothing goes on that is another’s, another file, there already or never was', async () => {
  await bookSlot(clinic);
  const { id } = await preparePaper(clinic, BODY);
  const ofAshas = { ...BODY, patientId: clinic.idOf(ASHA), resumes: id };
  expect((await add(ofAshas, KAUR)).status).toBe(404);
  expect((await add(ofAshas, 'verma@demo.test')).status).toBe(404);
  expect((await add({ ...BODY, size: BODY.size + 1, resumes: id })).status).toBe(404);
  expect((await add({ ...BODY, type: 'image/png', resumes: id })).status).toBe(404);
  expect((await add({ ...BODY, resumes: 'fil_neverneverneverneve' })).status).toBe(404);
  const ready = await keepPaper(clinic);
  expect((await add({ title: 'x', type: 'application/pdf', size: 52, kind: 'other', on: '2025-12-20', resumes: ready })).status).toBe(404);
});

test.each([
  ['another type', { ...BODY, type: 'text/html' }, 'type'],
  ['more than 20 MB', { ...BODY, size: 20 * 1_048_576 + 1 }, 'size'],
  ['no title', { ...BODY, title: '' }, 'title'],
  ['a day to come', { ...BODY, on: '2026-01-06' }, 'on'],
])('refuses %s where it stands', async (_, body, at) => {
  const got = await add(body);
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at }]]);
});
