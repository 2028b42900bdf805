import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AdminPharmacy } from '@/domain/pharmacies/api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ADMIN = 'admin@demo.test';
const list = async (query = '') =>
  (await clinic.call(GET, { as: ADMIN, path: `/api/admin/pharmacies${query}` })).body['items'] as AdminPharmacy[];

test('the admin sees every pharmacy with its licence and how old its stock is', async () => {
  await stockUp(clinic);
  const all = await list();
  expect(all).toHaveLength(4);
  const gupta = all.find(({ name }) => name === 'Gupta Medical Store');
  expect(gupta).toMatchObject({ licenceNumber: 'DEMO-PB-20B-4101', licence: 'pending', stockUpdatedAt: '2026-01-05T03:30:00.000Z' });
  expect(all.filter(({ stockUpdatedAt }) => stockUpdatedAt === null)).toHaveLength(3);
});

test('sorts by name and by when they came, both ways', async () => {
  for (const sort of ['name', 'createdAt'] as const) {
    for (const licence of ['', '&licence=pending']) {
      const up = (await list(`?sort=${sort}&order=asc${licence}`)).map((one) => one[sort]);
      expect(up).toHaveLength(4);
      expect(up).toEqual(up.toSorted());
      expect((await list(`?sort=${sort}&order=desc${licence}`)).map((one) => one[sort])).toEqual(up.toReversed());
    }
  }
});

test('nobody else sees the list', async () => {
  expect((await clinic.call(GET, { as: GUPTA, path: '/api/admin/pharmacies' })).status).toBe(403);
});
