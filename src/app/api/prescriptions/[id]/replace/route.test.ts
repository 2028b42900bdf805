import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET } from '@/app/api/prescriptions/[id]/route';
import { POST as verify } from '@/app/api/prescriptions/verify/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { draftRx, RX_ITEM, signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
let visit: string;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  visit = (await admitted(clinic)).id;
  rx = await signRx(clinic, visit);
});
afterEach(() => clinic.close());

const replace = (id = rx.id, as = 'kaur@demo.test') =>
  clinic.call(POST, { as, path: `/api/prescriptions/${id}/replace`, body: { consultationId: visit, version: 2 } });
const read = async (id: string) => (await clinic.call(GET, { as: 'asha@demo.test', path: `/api/prescriptions/${id}` })).body;

test('the new one counts, and the old one says by what it was replaced', async () => {
  await draftRx(clinic, visit, { version: 1, items: [{ ...RX_ITEM, days: 3 }] });
  const got = await replace();
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({ status: 'valid', replaces: rx.id, items: [{ quantity: 6 }] });
  expect(await read(rx.id)).toMatchObject({
    status: 'replaced',
    replacedBy: got.body['id'],
    replacedByNumber: got.body['number'],
    code: rx.code,
  });
  expect((await clinic.call(verify, { path: '/api/prescriptions/verify', body: { code: rx.code } })).body['status']).toBe('replaced');
  expect((await replace()).body['id']).toBe(got.body['id']);
});

test('one that was replaced is not replaced again, nor one that is not there, nor by another doctor', async () => {
  await draftRx(clinic, visit, { version: 1, items: [{ ...RX_ITEM, days: 3 }] });
  expect((await replace('rx_00000000000000000000')).status).toBe(404);
  expect((await replace(rx.id, 'singh@demo.test')).status).toBe(404);
  await replace();
  await draftRx(clinic, visit, { version: 2, items: [{ ...RX_ITEM, days: 4 }] });
  const body = { consultationId: visit, version: 3 };
  const got = await clinic.call(POST, { as: 'kaur@demo.test', path: `/api/prescriptions/${rx.id}/replace`, body });
  expect(got.body['code']).toBe('wrong-state');
});
