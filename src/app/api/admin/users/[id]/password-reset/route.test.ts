import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { readShownOnce } from '@/server/platform/http/shown-once';
import { resetCodes } from '@/server/platform/identity/collections';
import { cookieFrom } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const ADMIN = 'admin@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const pathOf = (id: string) => `/api/admin/users/${id}/password-reset`;
const make = (who: string, as?: string) =>
  clinic.call(POST, { ...(as !== undefined && { as }), method: 'POST', path: pathOf(clinic.idOf(who)) });

test('gives eight digits for half an hour, keeps only their hash, and says in the trail who made them', async () => {
  const { status, body } = await make('asha@demo.test', ADMIN);
  expect([status, body]).toEqual([201, { code: expect.stringMatching(/^\d{4} \d{4}$/), expiresAt: '2026-01-05T04:00:00.000Z' }]);
  const kept = await clinic.platform.store.get(resetCodes, clinic.idOf('asha@demo.test'));
  expect(JSON.stringify(kept)).not.toContain(String(body['code']).replace(' ', ''));
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  const made = events.filter(({ action }) => action === 'account.make_reset_code');
  expect(made.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([[clinic.idOf(ADMIN), clinic.idOf('asha@demo.test')]]);
});

test('comes back to the page of the form in a sealed cookie for that page alone, and never in its address', async () => {
  const id = clinic.idOf('asha@demo.test');
  const got = await clinic.call(POST, { as: ADMIN, path: pathOf(id), form: { _then: `/en/admin/users/${id}` } });
  expect([got.status, got.headers.get('location')]).toEqual([303, `/en/admin/users/${id}`]);
  const headers = new Headers({ cookie: cookieFrom(got.headers, '__shown') });
  expect(readShownOnce({ headers }, id)).toMatch(/^\d{4} \d{4}$/);
  expect([readShownOnce({ headers }, clinic.idOf('ravi@demo.test')), headers.get('cookie')?.includes('demo')]).toEqual([null, false]);
});

test.each([
  ['a stranger', undefined, 'asha@demo.test', 401],
  ['a clinic’s manager, for a patient or a doctor', 'kaur@demo.test', 'asha@demo.test', 403],
  ['an admin, for another admin', ADMIN, 'admin2@demo.test', 403],
  ['an admin, for themselves', ADMIN, ADMIN, 403],
])('is not made by %s', async (_who, as, who, status) => {
  expect((await make(who, as)).status).toBe(status);
  expect(await clinic.platform.store.get(resetCodes, clinic.idOf(who))).toBeNull();
});

test('is not there for an account that is not there', async () => {
  expect((await clinic.call(POST, { as: ADMIN, method: 'POST', path: pathOf(`usr_${'0'.repeat(20)}`) })).status).toBe(404);
});
