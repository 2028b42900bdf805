import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/rx-favourites/route';
import type { FavouriteView } from '@/domain/prescriptions/favourite-api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { RX_ITEM } from '@/testing/prescriptions';
import { DELETE, PUT } from './route';

const KAUR = 'kaur@demo.test';
const SINGH = 'singh@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/rx-favourites';

test('a clinic’s favourite is renamed and removed by those who manage it, and two windows do not overwrite each other', async () => {
  const orgId = await nabhaClinic(clinic);
  const made = await clinic.call(POST, { as: KAUR, path, body: { name: 'Fever', items: [RX_ITEM], orgId } });
  const one = `${path}/${String(made.body['id'])}`;
  const body = { name: 'Fever, adults', items: [RX_ITEM], version: 1 };
  const renames = (as: string) => clinic.call(PUT, { as, method: 'PUT', path: one, body });
  const removes = (as: string) => clinic.call(DELETE, { as, method: 'DELETE', path: one });
  expect((await renames(SINGH)).status).toBe(404);
  expect((await renames(KAUR)).body).toMatchObject({ name: 'Fever, adults', version: 2, orgId });
  expect((await renames(KAUR)).body).toMatchObject({ code: 'changed-meanwhile', current: { version: 2 } });
  expect((await removes(SINGH)).status).toBe(404);
  expect((await removes(KAUR)).status).toBe(204);
  expect((await clinic.call(GET, { as: SINGH, path })).body['items'] as FavouriteView[]).toEqual([]);
});
