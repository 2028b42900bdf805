import { afterEach, beforeEach, expect, test } from 'vitest';
import { DOCTOR, FIRST_HELPER, PATIENT, openFamilyUnderCare } from '@/testing/vital-settings';
import { POST, PUT } from './route';

let opened: Awaited<ReturnType<typeof openFamilyUnderCare>>;
beforeEach(async () => {
  opened = await openFamilyUnderCare();
});
afterEach(() => opened.clinic.close());

const limit = (as: string, version: number) =>
  opened.put(PUT, as, 'limits', { limits: { spo2: { emergency: { low: 85 }, urgent: { low: 87 } } }, version });

test('a doctor who treats the patient sets limits, by which readings are judged, and the patient’s side is told', async () => {
  const { clinic, settings, record, levelOf, told } = opened;
  expect((await limit(DOCTOR, 0)).body).toMatchObject({
    version: 1,
    limitsSetBy: clinic.idOf(DOCTOR),
    rules: { spo2: { emergency: { low: 85 } } },
  });
  await record({ metric: 'spo2', value: 88, unit: '%' });
  expect(await levelOf('spo2')).toBe('none');
  for (const as of [PATIENT, FIRST_HELPER]) expect(await told(as)).toContain('vitals-limits');
  expect(await settings(FIRST_HELPER)).toMatchObject({ version: 1, limitsSetByName: expect.stringContaining('Kaur') as unknown });
});

test('one who has seen an older version changes nothing', async () => {
  await limit(DOCTOR, 0);
  const { status, body } = await limit(DOCTOR, 0);
  expect([status, body['code'], body['current']]).toMatchObject([409, 'changed-meanwhile', { version: 1 }]);
});

test.each([
  ['a doctor who does not treat the patient', 'singh@demo.test', 404],
  ['the patient', PATIENT, 403],
  ['the family', FIRST_HELPER, 403],
])('%s sets no limits', async (_, as, status) => {
  expect((await limit(as, 0)).status).toBe(status);
  expect(await opened.settings()).toMatchObject({ version: 0, limits: {} });
});

test('a form posts what its page shows', async () => {
  const { clinic, settings } = opened;
  const form = {
    _method: 'PUT',
    _then: '/vitals/settings',
    patientId: clinic.idOf(PATIENT),
    version: '0',
    'limits.spo2.emergency.low': '85',
    'limits.spo2.watch.low': '',
  };
  const { status } = await clinic.call(POST, { as: DOCTOR, method: 'POST', path: '/api/vitals/settings/limits', form });
  expect(status).toBe(303);
  expect(await settings()).toMatchObject({ limits: { spo2: { emergency: { low: 85 }, urgent: {}, watch: {} } } });
});
