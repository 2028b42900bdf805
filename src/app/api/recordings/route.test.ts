import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { inCall } from '@/testing/consult';
import { agreedToRecord, recordCall } from '@/testing/recordings';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let call: string;
beforeEach(async () => {
  clinic = await openClinic();
  call = (await inCall(clinic)).id;
});
afterEach(() => clinic.close());

const list = (as: string, query = '') => clinic.call(GET, { as, path: `/api/recordings${query}` });

test('lists what was recorded with its length and who agreed when, to the patient and to the doctor of the call', async () => {
  const id = await recordCall(clinic, call);
  const expected = {
    id,
    consultationId: call,
    seconds: 5,
    hasPicture: true,
    agreedByName: 'Asha Rani',
    agreedAt: '2026-01-05T03:45:00.000Z',
  };
  expect((await list(ASHA)).body['items']).toMatchObject([expected]);
  expect((await list(KAUR, `?patientId=${clinic.idOf(ASHA)}`)).body['items']).toMatchObject([expected]);
});

test('does not list what was only asked for or agreed to', async () => {
  await agreedToRecord(clinic, call);
  expect((await list(ASHA)).body['items']).toEqual([]);
});

test.each(['singh@demo.test', 'verma@demo.test', 'ravi@demo.test', 'meena@demo.test'])('is not there for %s', async (as) => {
  await recordCall(clinic, call);
  expect((await list(as, `?patientId=${clinic.idOf(ASHA)}`)).status).toBe(404);
});
