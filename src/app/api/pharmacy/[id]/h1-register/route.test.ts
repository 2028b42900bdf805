import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, pharmacyOf } from '@/testing/pharmacies';
import { dispenseAtGupta } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await dispenseAtGupta(clinic);
});
afterEach(() => clinic.close());

const file = (as = GUPTA) => clinic.call(GET, { as, method: 'GET', path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/h1-register` });
const lines = async () => (await file()).text.replace('\uFEFF', '').trimEnd().split('\r\n');

test('it says who prescribed from where, for whom, what and how much, and nothing of other schedules', async () => {
  expect((await file()).headers.get('content-disposition')).toContain('h1-register.csv');
  const [head, line, ...more] = await lines();
  expect(head).toBe('date,prescriber,prescriberAddress,patient,medicine,quantity,batch,by');
  // A batch that begins like a formula is a text.
  expect(line).toMatch(/^2026-01-06,Dr\. Harpreet Kaur,"Nabha, .*",Asha Rani,Cefixime 200 mg tablet,10,'=C-7,/);
  expect(more).toEqual([]);
});

test('it holds three years', async () => {
  clinic.at('2029-01-06T03:59:59.000Z');
  expect(await lines()).toHaveLength(2);
  clinic.at('2029-01-06T04:00:00.001Z');
  expect(await lines()).toHaveLength(1);
});

test('another shop and everybody else is told that there is nothing', async () => {
  for (const as of ['raat@demo.test', 'sehat@demo.test']) expect((await file(as)).status).toBe(404);
  for (const as of ['asha@demo.test', 'kaur@demo.test']) expect((await file(as)).status).toBe(403);
});
