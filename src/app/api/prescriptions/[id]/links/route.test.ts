import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLink } from '@/server/prescriptions/links';
import { rxLinks } from '@/server/prescriptions/collections';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { GET, POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await signRx(clinic, (await admitted(clinic)).id));
});
afterEach(() => clinic.close());

const share = (body: object = {}, as = 'asha@demo.test') => clinic.call(POST, { as, path: `/api/prescriptions/${id}/links`, body });
const open = (token: string) => openLink(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }), token);

test('a link opens the prescription to anybody for seven days, and its token is kept by nobody', async () => {
  const { status, body } = await share();
  expect(status).toBe(201);
  expect(body).toMatchObject({ url: `http://clinic.test/rx/${String(body['token'])}`, expiresAt: '2026-01-12T03:45:00.000Z' });
  expect((await open(String(body['token']))).id).toBe(id);
  const [secret = ''] = String(body['token']).split('-').slice(1);
  expect(
    JSON.stringify(
      await clinic.platform.store.find(rxLinks, { where: [['prescriptionId', '==', id]], orderBy: [['createdAt', 'desc']], limit: 5 }),
    ),
  ).not.toContain(secret);
  clinic.at('2026-01-12T03:45:00.000Z');
  await expect(open(String(body['token']))).rejects.toThrow('not-found');
});

test.each(['', 'x', 'a'.repeat(41), `${'0'.repeat(20)}-${'0'.repeat(20)}`])('%j opens nothing', async (token) => {
  await share();
  await expect(open(token)).rejects.toThrow('not-found');
});

test.each([
  ['an end that is past', { expiresAt: '2026-01-05T03:45:00.000Z' }, 'asha@demo.test', 400],
  ['an end in a year', { expiresAt: '2027-01-05T03:45:00.000Z' }, 'asha@demo.test', 400],
  ['somebody else', {}, 'ravi@demo.test', 404],
  ['the doctor', {}, 'kaur@demo.test', 403],
])('refuses %s', async (_, body, as, status) => {
  expect((await share(body, as)).status).toBe(status);
});

test('each opening is counted for its own link, and an ended one says so', async () => {
  const [first, second] = [await share(), await share({ days: 30 })];
  clinic.at('2026-01-06T04:00:00.000Z');
  await open(String(second.body['token']));
  await open(String(second.body['token']));
  const listed = await clinic.call(GET, { as: 'asha@demo.test', method: 'GET', path: `/api/prescriptions/${id}/links` });
  expect(listed.body['items']).toHaveLength(2);
  expect(listed.body['items']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: first.body['id'], opened: 0, lastOpenedAt: null }),
      expect.objectContaining({
        ...{ id: second.body['id'], opened: 2, lastOpenedAt: '2026-01-06T04:00:00.000Z', expiresAt: '2026-02-04T03:45:00.000Z' },
      }),
    ]),
  );
  expect(listed.text).not.toContain('token');
  const refused = await clinic.call(GET, { as: 'kaur@demo.test', method: 'GET', path: `/api/prescriptions/${id}/links` });
  expect(refused.status).toBe(403);
});
