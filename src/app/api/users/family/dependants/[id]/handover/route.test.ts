import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs, linkFamily } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
let child: string;
beforeEach(async () => {
  clinic = await openClinic();
  child = await addChildAs(clinic, 'simran@demo.test');
});
afterEach(() => clinic.close());

const codeBy = (as: string, id = child) => clinic.call(POST, { as, method: 'POST', path: `/api/users/family/dependants/${id}/handover` });

test('is made by a parent, and by nobody else', async () => {
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, caregiver: 'meena@demo.test' });
  expect((await codeBy('simran@demo.test')).status).toBe(201);
  for (const as of ['meena@demo.test', 'asha@demo.test']) expect((await codeBy(as)).status).toBe(404);
  expect((await codeBy('asha@demo.test', clinic.idOf('asha@demo.test'))).status).toBe(409);
});

test('is made after the eighteenth birthday too, when the record would be nobody’s otherwise', async () => {
  clinic.at('2037-08-14T03:30:00.000Z');
  expect((await codeBy('simran@demo.test')).status).toBe(201);
});
