import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { careLinks } from '@/server/family/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { acceptAs, inviteAs, linkFamily } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const MEENA = 'meena@demo.test';
const links = () => clinic.platform.store.find(careLinks, { limit: 20 });
const newCode = async (as = ASHA) => String((await inviteAs(clinic, as)).body['code']);

test.each([
  ['as it is', (code: string) => code],
  ['in groups, as it is read out', (code: string) => code.replaceAll(/(\d{4})/g, '$1 ')],
  ['in Gurmukhi digits', (code: string) => code.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0a66 + Number(digit)))],
  ['as the text of the QR code', (code: string) => `http://clinic.test/family/accept?code=${code}`],
])('a code written %s makes the link', async (_, written) => {
  const got = await acceptAs(clinic, MEENA, written(await newCode()));
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({ patientName: 'Asha Rani', caregiverName: 'Meena Kumari', state: 'active', kind: 'caregiver' });
  expect(await links()).toMatchObject([{ patientId: clinic.idOf(ASHA), caregiverId: clinic.idOf(MEENA) }]);
});

test('a code works once, whoever comes second, and both at the same moment', async () => {
  const code = await newCode();
  const got = await Promise.all([acceptAs(clinic, MEENA, code), acceptAs(clinic, 'jaswant@demo.test', code)]);
  expect(got.map(({ status }) => status).sort()).toEqual([201, 404]);
  expect(await links()).toHaveLength(1);
});

test('a code is too old after a day', async () => {
  const code = await newCode();
  clinic.at('2026-01-06T03:30:00.000Z');
  expect((await acceptAs(clinic, MEENA, code)).status).toBe(404);
});

test('a second invitation replaces what the first granted', async () => {
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA });
  clinic.at('2026-01-05T04:00:00.000Z');
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['vitals'] });
  const active = (await links()).filter(({ revokedAt }) => revokedAt === undefined);
  expect(active.map(({ scopes }) => scopes)).toEqual([['vitals']]);
});

describe('a guessed code', () => {
  const guess = (n: number, as = MEENA) => acceptAs(clinic, as, String(100_000_000_000 + n));

  test('is slowed down from the fifth wrong one on, with the right one too', async () => {
    const code = await newCode();
    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await guess(n)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429]);
    const refused = await acceptAs(clinic, MEENA, code);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    clinic.at('2026-01-05T03:31:00.000Z');
    expect((await acceptAs(clinic, MEENA, code)).status).toBe(201);
  });

  test('costs nobody else their try', async () => {
    for (let n = 0; n < 6; n += 1) await guess(n);
    expect((await acceptAs(clinic, 'jaswant@demo.test', await newCode())).status).toBe(201);
  });
});

test.each([
  ['a stranger', undefined, '123456789012', 401, 'sign-in-needed'],
  ['a doctor', 'kaur@demo.test', '123456789012', 403, 'not-allowed'],
  ['a code nobody made', MEENA, '123456789012', 404, 'not-found'],
  ['eleven digits', MEENA, '12345678901', 400, 'bad-request'],
  ['an empty field', MEENA, ' ', 400, 'bad-request'],
])('refuses %s, and links nobody', async (_, as, code, status, problem) => {
  const got = await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/users/family/link', body: { code } });
  expect([got.status, got.body['code']]).toEqual([status, problem]);
  expect(await links()).toEqual([]);
});

test('refuses the own code, and it still works for somebody else', async () => {
  const code = await newCode();
  const got = await acceptAs(clinic, ASHA, code);
  expect([got.status, got.body['errors']]).toEqual([400, [{ at: 'code', code: 'own-code' }]]);
  expect((await acceptAs(clinic, MEENA, code)).status).toBe(201);
});
