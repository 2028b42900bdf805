import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as change } from '@/app/api/admin/medicines/[id]/route';
import { GET as read } from '@/app/api/medicines/[id]/route';
import type { NamedMedicine } from '@/domain/medicines/medicine-search';
import { openClinic, type Clinic } from '@/testing/clinic';
import { PARACETAMOL } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const names = async () => (await clinic.call(GET, { path: '/api/medicine-names' })).body['items'] as NamedMedicine[];

test('everybody reads what the medicines are called; one that is withdrawn is left out', async () => {
  const all = await names();
  expect(all.find(({ id }) => id === PARACETAMOL)).toMatchObject({ generic: 'Paracetamol', strength: '500 mg', form: 'tablet' });
  const { body } = await clinic.call(read, { path: `/api/medicines/${PARACETAMOL}` });
  const edit = { ...body, withdrawn: true, version: 1, reason: 'Test of the list' };
  const path = `/api/admin/medicines/${PARACETAMOL}`;
  expect((await clinic.call(change, { as: 'admin@demo.test', method: 'PUT', path, body: edit })).status).toBe(200);
  expect((await names()).map(({ id }) => id)).toEqual(all.map(({ id }) => id).filter((id) => id !== PARACETAMOL));
});
