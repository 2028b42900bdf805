import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET, PUT } from '@/app/api/records/[id]/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { keepLabReport, SUGAR } from '@/testing/records';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const add = (body: object, as = ASHA) => clinic.call(POST, { as, path: '/api/records/lab-report', body });

test('a lab report keeps its values, and the words of a result that is no number', async () => {
  const id = await keepLabReport(clinic, { ...SUGAR, results: [...SUGAR.results, { name: 'Malaria', value: 'Negative' }] });
  const { body: kept } = await clinic.call(GET, { as: ASHA, path: `/api/records/${id}` });
  expect(kept['results']).toMatchObject([{ value: 8.1 }, {}, { value: 'Negative' }]);
  const results = [{ name: 'HbA1c', value: '7.4', unit: '%', low: 4, high: 5.7 }];
  const { body } = await clinic.call(PUT, { as: ASHA, method: 'PUT', path: `/api/records/${id}`, body: { ...SUGAR, results, version: 1 } });
  expect(body).toMatchObject({ kind: 'lab_report', results: [{ value: 7.4 }], version: 2 });
});

test.each([
  ['without results', { ...SUGAR, results: [] }, 'results'],
  ['without a day', { ...SUGAR, performedOn: undefined }, 'performedOn'],
  ['with a result without a name', { ...SUGAR, results: [{ value: 1 }] }, 'results.0.name'],
])('a report %s is refused where it stands', async (_, body, at) => {
  const got = await add(body);
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at }]]);
});

test('a doctor who does not treat the patient is told that there is nobody', async () => {
  expect((await add({ ...SUGAR, patientId: clinic.idOf(ASHA) }, 'kaur@demo.test')).status).toBe(404);
});
