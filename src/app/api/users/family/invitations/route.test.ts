import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeIn, OPEN_INVITATIONS_MAX } from '@/domain/family/invitation-code';
import { careInvitations } from '@/server/family/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { acceptAs, addChildAs, inviteAs, linkFamily } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic({ PUBLIC_URL: 'https://arogyamitra.example' });
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const stored = () => clinic.platform.store.find(careInvitations, { limit: 20 });

test('an invitation is a code of twelve digits and the text of its QR code, and the store has neither', async () => {
  const { status, body } = await inviteAs(clinic, ASHA, { scopes: ['records'], expiresOn: '2026-02-01' });
  expect(status).toBe(201);
  expect(body['code']).toMatch(/^\d{12}$/);
  expect(body['qr']).toBe(`https://arogyamitra.example/family/accept?code=${String(body['code'])}`);
  expect(codeIn(String(body['qr']))).toBe(body['code']);
  expect([body['expiresAt'], body['validUntil'], body['scopes']]).toEqual([
    '2026-02-01T18:30:00.000Z',
    '2026-01-06T03:30:00.000Z',
    ['records'],
  ]);
  expect(JSON.stringify(await stored())).not.toContain(String(body['code']));
});

test('no two codes are the same, and a patient has a few open at most: the oldest no longer works', async () => {
  const codes: string[] = [];
  for (let n = 0; n <= OPEN_INVITATIONS_MAX; n += 1) {
    clinic.at(`2026-01-05T03:3${String(n)}:00.000Z`);
    codes.push(String((await inviteAs(clinic, ASHA)).body['code']));
  }
  expect(new Set(codes).size).toBe(codes.length);
  expect(await stored()).toHaveLength(OPEN_INVITATIONS_MAX);
  expect((await acceptAs(clinic, 'meena@demo.test', codes[0] ?? '')).status).toBe(404);
  expect((await acceptAs(clinic, 'meena@demo.test', codes[1] ?? '')).status).toBe(201);
});

test('sent twice with one key it is one invitation', async () => {
  const sent = { as: ASHA, path: '/api/users/family/invitations', body: { scopes: ['records'] }, headers: { 'idempotency-key': 'a-key' } };
  const first = await clinic.call(POST, sent);
  expect((await clinic.call(POST, sent)).text).toBe(first.text);
  expect(await stored()).toHaveLength(1);
});

test('a parent invites for a child, the other parent too; a helper of the child invites nobody', async () => {
  const child = await addChildAs(clinic, 'simran@demo.test');
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, kind: 'guardian', caregiver: 'deepak@demo.test' });
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, caregiver: 'meena@demo.test' });
  expect((await inviteAs(clinic, 'deepak@demo.test', { patientId: child })).status).toBe(201);
  expect((await inviteAs(clinic, 'meena@demo.test', { patientId: child })).status).toBe(404);
});

test.each([
  ['a stranger', undefined, { scopes: ['records'] }, 401],
  ['a doctor', 'kaur@demo.test', { scopes: ['records'] }, 403],
  ['a caregiver, who needs no help', 'meena@demo.test', { scopes: ['records'] }, 404],
  ['no scope at all', ASHA, { scopes: [] }, 400],
  ['a scope that does not exist', ASHA, { scopes: ['notes'] }, 400],
  ['an end that has passed', ASHA, { scopes: ['records'], expiresAt: '2026-01-05T03:30:00.000Z' }, 400],
  ['a guardian for somebody who signs in', ASHA, { scopes: ['records'], kind: 'guardian' }, 400],
])('refuses %s, and keeps nothing', async (_, as, body, status) => {
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/users/family/invitations', body })).status).toBe(status);
  expect(await stored()).toEqual([]);
});
