import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { signRx } from '@/testing/prescriptions';
import { GET as access } from '../../profile/me/access/route';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await signRx(clinic, (await admitted(clinic)).id));
});
afterEach(() => clinic.close());

const read = (as: string | undefined, rx = id) => clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/prescriptions/${rx}` });

test('is read by the patient and the doctor, and each look is in the patient’s trail', async () => {
  expect((await read('asha@demo.test')).body).toMatchObject({ id, status: 'valid', diagnoses: [{ text: 'Fever' }] });
  expect((await read('kaur@demo.test')).status).toBe(200);
  const { text } = await clinic.call(access, { as: 'asha@demo.test', path: '/api/profile/me/access' });
  expect(text).toContain('prescription.read');
});

test('a caregiver reads it as long as the link lasts', async () => {
  await linkFamily(clinic, {
    patient: 'asha@demo.test',
    caregiver: 'meena@demo.test',
    scopes: ['records'],
    expiresAt: '2026-01-06T00:00:00.000Z',
  });
  expect((await read('meena@demo.test')).status).toBe(200);
  clinic.at('2026-01-06T00:00:00.000Z');
  expect((await read('meena@demo.test')).status).toBe(404);
});

test.each(['ravi@demo.test', 'singh@demo.test', 'meena@demo.test'])('%s is told what is told of one that does not exist', async (as) => {
  const [real, nothing] = [await read(as), await read(as, 'rx_00000000000000000000')];
  expect(real.status).toBe(404);
  expect(real.text).toBe(nothing.text);
});

test.each([
  [undefined, 401],
  ['admin@demo.test', 403],
  ['gupta@demo.test', 403],
])('%s is refused', async (as, status) => {
  expect((await read(as)).status).toBe(status);
});

test('expires by itself', async () => {
  clinic.at('2026-02-04T03:45:00.000Z');
  expect((await read('asha@demo.test')).body['status']).toBe('expired');
});
