import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as followConsultation } from '@/app/api/consultations/[id]/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { startWaiting } from '@/testing/consult';
import { addChildAs, linkFamily } from '@/testing/family';
import { openStream } from '@/testing/open-stream';
import { DELETE } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const revoke = (as: string, id: string) => clinic.call(DELETE, { as, method: 'DELETE', path: `/api/users/family/${id}` });

test.each(['asha@demo.test', 'meena@demo.test'])('a link ends by %s, on the next request and on an open stream', async (as) => {
  const { id } = await startWaiting(clinic);
  const link = await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test', scopes: ['appointments'] });
  const path = `/api/consultations/${id}`;
  const stream = await openStream(clinic, followConsultation, { as: 'meena@demo.test', path });
  await stream.next();
  expect((await revoke(as, link)).status).toBe(204);
  expect(await stream.ended()).toBe('not-found');
  expect((await clinic.call(followConsultation, { as: 'meena@demo.test', path })).status).toBe(404);
});

test('ended twice it stays as it was', async () => {
  const link = await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test' });
  expect((await revoke('asha@demo.test', link)).status).toBe(204);
  expect((await revoke('meena@demo.test', link)).status).toBe(204);
});

test('somebody else cannot end it, nor learn that there is one', async () => {
  const link = await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test' });
  for (const as of ['ravi@demo.test', 'jaswant@demo.test']) expect((await revoke(as, link)).status).toBe(404);
});

describe('a guardianship', () => {
  test('does not end by the only parent, nor by the other one; the other one leaves', async () => {
    const child = await addChildAs(clinic, 'simran@demo.test');
    const { patients } = (await clinic.call((await import('../route')).GET, { as: 'simran@demo.test', path: '/api/users/family' }))
      .body as {
      patients: { id: string }[];
    };
    const own = patients[0]?.id ?? '';
    expect(await revoke('simran@demo.test', own)).toMatchObject({ status: 409, body: { code: 'last-guardian' } });
    const other = await linkFamily(clinic, {
      patient: 'simran@demo.test',
      patientId: child,
      kind: 'guardian',
      caregiver: 'deepak@demo.test',
    });
    expect(await revoke('simran@demo.test', other)).toMatchObject({ status: 403 });
    expect((await revoke('deepak@demo.test', other)).status).toBe(204);
  });

  test('lets a parent end the help of somebody the other parent invited', async () => {
    const child = await addChildAs(clinic, 'simran@demo.test');
    await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, kind: 'guardian', caregiver: 'deepak@demo.test' });
    const helper = await linkFamily(clinic, { patient: 'deepak@demo.test', patientId: child, caregiver: 'meena@demo.test' });
    expect((await revoke('simran@demo.test', helper)).status).toBe(204);
  });
});
