import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMemberships } from '@/server/organisations/find-memberships';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
let orgId: string;
beforeAll(async () => {
  clinic = await openClinic();
  const [first] = await findMemberships(clinic.platform.store, clinic.idOf('singh@demo.test'));
  orgId = first?.orgId ?? '';
  await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T04:00:00.000Z' });
  await bookSlot(clinic, { as: 'ravi@demo.test', doctor: 'kaur@demo.test', startsAt: '2026-01-05T03:45:00.000Z' });
  await bookSlot(clinic, { as: 'simran@demo.test', doctor: 'gill@demo.test', startsAt: '2026-01-05T05:30:00.000Z' });
});
afterAll(() => clinic.close());

const list = (as: string | undefined, query = '', of = orgId) =>
  clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/organisations/${of}/appointments${query}` });

test('shows a clinic’s admin the day of all its doctors, in order, and of no other clinic', async () => {
  const got = await list('kaur@demo.test');
  expect(got.status).toBe(200);
  expect(got.body['items']).toMatchObject([
    { doctorName: 'Dr. Harpreet Kaur', patientName: 'Ravi Kumar' },
    { doctorName: 'Dr. Gurdeep Singh', patientName: 'Asha Rani' },
  ]);
  expect(got.body['items'] as unknown[]).toHaveLength(2);
  expect((await list('kaur@demo.test', '?on=2026-01-06')).body['items']).toEqual([]);
});

test('turns the day round, and shows one doctor’s', async () => {
  const patients = async (query: string) =>
    ((await list('kaur@demo.test', query)).body['items'] as { patientName: string }[]).map(({ patientName }) => patientName);
  expect(await patients('?order=desc')).toEqual(['Asha Rani', 'Ravi Kumar']);
  for (const order of ['asc', 'desc']) {
    expect(await patients(`?doctorId=${clinic.idOf('singh@demo.test')}&order=${order}`)).toEqual(['Asha Rani']);
  }
  expect(await patients(`?doctorId=${clinic.idOf('gill@demo.test')}`)).toEqual([]);
});

test('pages', async () => {
  const page1 = await list('kaur@demo.test', '?limit=1');
  const page2 = await list('kaur@demo.test', `?limit=1&cursor=${String(page1.body['nextCursor'])}`);
  expect(page2.body).toMatchObject({ items: [{ patientName: 'Asha Rani' }], nextCursor: null });
});

test.each(['singh@demo.test', 'gill@demo.test', 'bansal@demo.test', 'asha@demo.test', 'admin@demo.test'])(
  'is for %s the same as an organisation that does not exist',
  async (as) => {
    const got = await list(as);
    expect(got.status).toBe(404);
    expect(got.text).toBe((await list(as, '', 'org_000000000000000000')).text);
  },
);

test('asks a stranger to sign in', async () => {
  expect((await list(undefined)).status).toBe(401);
});
