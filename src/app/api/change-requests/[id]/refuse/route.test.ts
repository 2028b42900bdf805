import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as notifications } from '@/app/api/notifications/route';
import { POST as prepare } from '@/app/api/change-requests/[id]/prepare/route';
import type { NotificationView } from '@/domain/notifications/schema';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { GUPTA } from '@/testing/pharmacies';
import { askDoctor, signRx } from '@/testing/prescriptions';
import { POST } from './route';

const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let asked: string;
beforeEach(async () => {
  clinic = await openClinic();
  asked = String((await askDoctor(clinic, await signRx(clinic, (await admitted(clinic)).id))).body['id']);
});
afterEach(() => clinic.close());

const answer = 'Any shop in Nabha has it';
const refuse = (body: object = {}, as = KAUR) =>
  clinic.call(POST, { as, path: `/api/change-requests/${asked}/refuse`, body: { answer, version: 1, ...body } });
const told = async (as: string) => {
  const { body } = await clinic.call(notifications, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).map(({ kind, path }) => `${kind} ${path}`).filter((one) => one.startsWith('change-'));
};

test('the shop and the patient read why, once when it is sent twice, and it is over', async () => {
  const got = await refuse();
  expect(got.body).toMatchObject({ state: 'refused', answer, version: 2 });
  expect((await refuse()).body).toEqual(got.body);
  expect(await told(GUPTA)).toEqual(['change-answered /dispense/questions']);
  expect((await told('asha@demo.test')).map((one) => one.split(' ')[0]).sort()).toEqual(['change-asked', 'change-refused']);
  expect((await refuse({ version: 2, answer: 'Another word' })).body['code']).toBe('wrong-state');
  const later = await clinic.call(prepare, { as: KAUR, method: 'POST', path: `/api/change-requests/${asked}/prepare` });
  expect(later.body['code']).toBe('wrong-state');
});

test.each<[string, object, string, number, string]>([
  ['another doctor', {}, 'singh@demo.test', 404, 'not-found'],
  ['a shop', {}, GUPTA, 403, 'not-allowed'],
  ['no word', { answer: ' ' }, KAUR, 400, 'bad-request'],
  ['another version', { version: 2 }, KAUR, 409, 'changed-meanwhile'],
])('refuses %s', async (_, body, as, status, code) => {
  const got = await refuse(body, as);
  expect([got.status, got.body['code']]).toEqual([status, code]);
});
