import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET } from '@/app/api/prescriptions/[id]/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterEach(() => clinic.close());

const cancel = (as: string, body: object = {}) =>
  clinic.call(POST, { as, path: `/api/prescriptions/${rx.id}/cancel`, body: { reason: 'Wrong patient', version: 1, ...body } });
const read = async () => (await clinic.call(GET, { as: 'asha@demo.test', path: `/api/prescriptions/${rx.id}` })).body;

test('its doctor cancels it; it stays readable, word for word, and says why', async () => {
  expect((await cancel('kaur@demo.test')).body).toMatchObject({ status: 'cancelled', version: 2 });
  const { code, number, items, issuedAt } = rx;
  expect(await read()).toMatchObject({ code, number, items, issuedAt, status: 'cancelled', cancelReason: 'Wrong patient' });
});

test('sent twice it is cancelled once; for another reason it is refused', async () => {
  const first = await cancel('kaur@demo.test');
  expect((await cancel('kaur@demo.test')).body).toEqual(first.body);
  expect((await cancel('kaur@demo.test', { version: 2, reason: 'Another reason' })).body['code']).toBe('wrong-state');
});

test.each([
  ['asha@demo.test', 403],
  ['singh@demo.test', 404],
  ['gupta@demo.test', 403],
])('%s cannot', async (as, status) => {
  expect((await cancel(as)).status).toBe(status);
  expect((await read())['status']).toBe('valid');
});

test('needs a reason and the version it was read in', async () => {
  expect((await cancel('kaur@demo.test', { reason: ' ' })).status).toBe(400);
  expect((await cancel('kaur@demo.test', { version: 7 })).body['code']).toBe('changed-meanwhile');
});
