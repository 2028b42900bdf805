import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs, linkFamily } from '@/testing/family';
import { book } from '@/testing/book';
import { GET, PUT } from './route';

let clinic: Clinic;
let child: string;
beforeEach(async () => {
  clinic = await openClinic();
  child = await addChildAs(clinic, 'simran@demo.test');
});
afterEach(() => clinic.close());

const read = (as: string) => clinic.call(GET, { as, path: `/api/users/family/dependants/${child}` });
const save = (as: string, body: unknown) => clinic.call(PUT, { as, method: 'PUT', path: `/api/users/family/dependants/${child}`, body });
const EDIT = { name: 'Gurnoor Kaur', bornOn: '2019-08-14', allergies: ['Peanuts'], version: 1 };

test('both parents read and save the profile; an older version is told what changed', async () => {
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, kind: 'guardian', caregiver: 'deepak@demo.test' });
  expect((await save('deepak@demo.test', EDIT)).body).toMatchObject({ allergies: ['Peanuts'], version: 2 });
  expect(await save('simran@demo.test', { ...EDIT, allergies: [] })).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect((await read('simran@demo.test')).body).toMatchObject({ allergies: ['Peanuts'] });
});

test('what the parent may do follows a corrected date of birth', async () => {
  await save('simran@demo.test', { ...EDIT, bornOn: '2008-01-06' });
  clinic.at('2026-01-06T03:30:00.000Z');
  expect((await read('simran@demo.test')).status).toBe(404);
  expect((await book(clinic, { as: 'simran@demo.test', patientId: child, startsAt: '2026-01-06T04:00:00.000Z' })).status).toBe(404);
});

test('a helper of the child, its doctors and strangers do not read it here', async () => {
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, caregiver: 'meena@demo.test' });
  for (const [as, status] of [
    ['meena@demo.test', 404],
    ['asha@demo.test', 404],
    ['kaur@demo.test', 403],
    ['admin@demo.test', 403],
  ] as const) {
    expect((await read(as)).status).toBe(status);
    expect((await save(as, EDIT)).status).toBe(status);
  }
});

test('refuses to make the child an adult', async () => {
  expect((await save('simran@demo.test', { ...EDIT, bornOn: '1990-01-01' })).status).toBe(400);
});
