import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { preparePaper } from '@/testing/health-documents';
import { CERTIFICATE, uploads } from '@/testing/upload-document';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const confirm = (id: string, as = ASHA, key = '') =>
  clinic.call(POST, { as, method: 'POST', path: `/api/documents/${id}/confirm`, ...(key && { headers: { 'idempotency-key': key } }) });

test('said twice it is the same, with the sum of its bytes', async () => {
  const { id, upload } = await preparePaper(clinic);
  await uploads(upload);
  const first = await confirm(id, ASHA, 'once');
  expect([first.status, first.body]).toMatchObject([200, { id, state: 'ready', createdBy: { name: 'Asha Rani' } }]);
  expect(first.body['sha256']).toMatch(/^[0-9a-f]{64}$/);
  expect((await confirm(id, ASHA, 'once')).text).toBe(first.text);
  expect((await confirm(id)).text).toBe(first.text);
});

test('nothing that has not arrived is confirmed, and nothing of others', async () => {
  const { id } = await preparePaper(clinic);
  expect((await confirm(id)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  expect((await confirm(id, 'ravi@demo.test')).status).toBe(404);
});

test('a page that says it is a picture does not get in', async () => {
  const { id, upload } = await preparePaper(clinic, { type: 'image/png' });
  expect(await uploads(upload, CERTIFICATE)).toBe(415);
  expect((await confirm(id)).body).toMatchObject({ code: 'wrong-state' });
});
