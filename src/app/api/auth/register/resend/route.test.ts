import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { codeIn, openMailServer, sendCodes, type MailServer } from '@/testing/mail-server';
import { POST as register } from '../route';
import { POST } from './route';

const PATH = '/api/auth/register';

let mail: MailServer;
let clinic: Clinic;
beforeAll(async () => {
  mail = await openMailServer();
});
beforeEach(async () => {
  clinic = await openClinic(mail.env);
});
afterEach(() => clinic.close());
afterAll(() => mail.close());

const again = (registrationId: unknown) => clinic.call(POST, { path: `${PATH}/resend`, body: { registrationId } });

test('sends a code of its own each time, to the address that was given', async () => {
  const body = { name: 'Nimrat Kaur', role: 'patient', password: 'a quiet river in June', email: 'nimrat@new.test' };
  const { registrationId } = (await clinic.call(register, { path: PATH, body })).body;
  expect((await again(registrationId)).status).toBe(204);
  await sendCodes(clinic);
  expect(mail.mails.map(({ to }) => to)).toEqual(['nimrat@new.test', 'nimrat@new.test']);
  expect(new Set(mail.mails.map(codeIn)).size).toBe(2);
});

test('sends nothing for a registration that is not there', async () => {
  mail.mails.length = 0;
  expect((await again('reg_00000000000000000000')).body['code']).toBe('link-expired');
  expect((await again('usr_1')).body['code']).toBe('bad-request');
  await sendCodes(clinic);
  expect(mail.mails).toEqual([]);
});
