import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as security } from '@/app/api/auth/security/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { POST } from './route';

const PATH = '/api/auth/second-factor/recovery-codes';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const renew = (code: string, as = KAUR) => clinic.call(POST, { as, path: PATH, body: { password: DEMO_PASSWORD, code } });
const left = async () => {
  const { body } = await clinic.call(security, { as: KAUR, path: '/api/auth/security' });
  return (body['secondFactor'] as { recoveryCodesLeft: number }).recoveryCodesLeft;
};

test('a recovery code opens the account once in place of the app’s, and the account tells how many are left', async () => {
  const { recoveryCodes } = await addSecondFactor(clinic, KAUR);
  const [code = ''] = recoveryCodes;
  expect(await left()).toBe(10);
  expect((await logIn(clinic, KAUR, code.replaceAll(' ', ''))).status).toBe(200);
  expect((await logIn(clinic, KAUR, code)).body['code']).toBe('second-factor-needed');
  expect(await left()).toBe(9);
});

test('of many sign-ins at once with one recovery code one succeeds', async () => {
  const { recoveryCodes } = await addSecondFactor(clinic, KAUR);
  const tried = await Promise.all(Array.from({ length: 5 }, () => logIn(clinic, KAUR, recoveryCodes[3])));
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await left()).toBe(9);
});

test('a recovery code is nobody else’s', async () => {
  const { recoveryCodes } = await addSecondFactor(clinic, KAUR);
  await addSecondFactor(clinic, 'singh@demo.test');
  expect((await logIn(clinic, 'singh@demo.test', recoveryCodes[0])).body['code']).toBe('second-factor-needed');
});

test('new ones end the old ones, and take both factors', async () => {
  const { recoveryCodes, code } = await addSecondFactor(clinic, KAUR);
  expect((await renew('000000')).body['code']).toBe('second-factor-needed');
  const made = (await renew(code(30))).body['recoveryCodes'] as string[];
  expect(made).toHaveLength(10);
  expect((await logIn(clinic, KAUR, recoveryCodes[0])).body['code']).toBe('second-factor-needed');
  expect((await logIn(clinic, KAUR, made[0])).status).toBe(200);
});

test('who has no second factor has no recovery codes, and a stranger none', async () => {
  expect((await renew('000000')).body['code']).toBe('wrong-state');
  expect((await clinic.call(POST, { path: PATH, body: { password: 'x', code: 'x' } })).status).toBe(401);
});
