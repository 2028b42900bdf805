import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as download } from '@/app/api/files/[id]/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { getDocumentPage } from '@/server/documents/get-document-page';
import { auditEvents } from '@/server/platform/audit/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { keepPaper } from '@/testing/health-documents';
import { CERTIFICATE } from '@/testing/upload-document';
import { DELETE, GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await keepPaper(clinic);
});
afterEach(() => clinic.close());

const look = (as: string) => clinic.call(GET, { as, path: `/api/documents/${id}` });
const remove = (as = ASHA) => clinic.call(DELETE, { as, method: 'DELETE', path: `/api/documents/${id}` });

test('leads to the very bytes for five minutes, and the patient sees who looked', async () => {
  await bookSlot(clinic);
  clinic.at('2026-01-05T03:40:00.000Z');
  const got = await look(KAUR);
  expect(got.status).toBe(303);
  const to = new URL(got.headers.get('location') ?? '', 'http://clinic.test');
  const file = await download(new Request(to));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(CERTIFICATE);
  const { body } = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=others' });
  expect((body['items'] as unknown[])[0]).toMatchObject({ action: 'health_document.view', actor: { id: clinic.idOf(KAUR) } });
  clinic.at('2026-01-05T03:45:01.000Z');
  expect((await download(new Request(to))).status).toBe(404);
});

test('is not there for others, and for nobody once it is removed', async () => {
  expect([(await look('ravi@demo.test')).status, (await look(KAUR)).status, (await remove('ravi@demo.test')).status]).toEqual([
    404, 404, 404,
  ]);
  expect([(await remove()).status, (await look(ASHA)).status, (await remove()).status]).toEqual([204, 404, 404]);
});

test('its page has every version of it, whichever is open, but for those that were taken out, and is nobody else’s', async () => {
  const second = await keepPaper(clinic, { replaces: id });
  const third = await keepPaper(clinic, { replaces: second });
  const page = (of: string, as = ASHA) => getDocumentPage(clinic.as(as), of);
  const idsOf = async (of: string) => (await page(of)).versions.map((one) => one.id);
  for (const one of [id, second, third]) expect(await idsOf(one)).toEqual([third, second, id]);
  expect(await page(second)).toMatchObject({ document: { id: second, version: 2, state: 'replaced' }, mayWrite: true });
  await remove();
  expect(await idsOf(third)).toEqual([third, second]);
  await expect(page(id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(page(third, KAUR)).rejects.toMatchObject({ code: 'not-found' });
});

test('its page leads to the very bytes, and is a look like any other', async () => {
  await bookSlot(clinic);
  const { url } = await getDocumentPage(clinic.as(KAUR), id);
  const file = await download(new Request(new URL(url, 'http://clinic.test')));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(CERTIFICATE);
  const looks = (await clinic.platform.store.find(auditEvents, { limit: 200 })).filter(({ action }) => action === 'health_document.view');
  expect(looks).toHaveLength(1);
});
