import { afterEach, beforeEach, expect, test } from 'vitest';
import { accounts } from '@/server/platform/identity/collections';
import { book } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const PATH = '/api/users/family/dependants';
const CHILD = { name: 'Gurnoor Kaur', bornOn: '2019-08-14', relation: 'mother' };

test('a child is a patient nobody can sign in to, for whom the parent books', async () => {
  const id = await addChildAs(clinic, 'meena@demo.test', { allergies: ['Peanuts'] });
  const account = await clinic.platform.store.get(accounts, id);
  expect(account).toMatchObject({ role: 'patient', name: 'Gurnoor Kaur', locale: 'pa' });
  expect([account?.email, account?.phone]).toEqual([undefined, undefined]);
  expect((await book(clinic, { as: 'meena@demo.test', patientId: id })).body).toMatchObject({ patientId: id, patientName: 'Gurnoor Kaur' });
  expect((await book(clinic, { as: 'asha@demo.test', patientId: id })).status).toBe(404);
});

test('what a parent may do ends with the eighteenth birthday', async () => {
  const id = await addChildAs(clinic, 'meena@demo.test', { bornOn: '2008-01-06' });
  const startsAt = '2026-01-06T04:00:00.000Z';
  clinic.at('2026-01-05T18:29:00.000Z');
  expect((await book(clinic, { as: 'meena@demo.test', patientId: id, startsAt })).status).toBe(201);
  clinic.at('2026-01-05T18:30:00.000Z');
  expect((await book(clinic, { as: 'meena@demo.test', patientId: id, startsAt: '2026-01-06T04:30:00.000Z' })).status).toBe(404);
});

test('booking limits are those of each child', async () => {
  const children = [await addChildAs(clinic, 'meena@demo.test'), await addChildAs(clinic, 'meena@demo.test', { name: 'Fateh Singh' })];
  const statuses = [];
  for (const [i, patientId] of [children[0], children[0], children[0], children[0], children[1]].entries()) {
    const startsAt = `2026-01-06T0${String(4 + i)}:00:00.000Z`;
    statuses.push((await book(clinic, { as: 'meena@demo.test', patientId: patientId ?? '', startsAt })).status);
  }
  expect(statuses).toEqual([201, 201, 201, 409, 201]);
});

test.each([
  ['a stranger', undefined, CHILD, 401],
  ['a doctor', 'kaur@demo.test', CHILD, 403],
  ['somebody of eighteen years', 'meena@demo.test', { ...CHILD, bornOn: '2008-01-05' }, 400],
  ['a date of birth in the future', 'meena@demo.test', { ...CHILD, bornOn: '2026-01-06' }, 400],
  ['a child without a date of birth', 'meena@demo.test', { name: 'x', relation: 'mother' }, 400],
  ['an adult who is nobody to the child', 'meena@demo.test', { ...CHILD, relation: undefined }, 400],
])('refuses %s', async (_, as, body, status) => {
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path: PATH, body })).status).toBe(status);
});
