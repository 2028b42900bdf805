import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { ownOrganisationId } from '@/domain/organisations/schema';
import { adoptOldProfiles } from '@/server/pharmacies/adopt-old-profiles';
import { oldPharmacyProfiles, pharmacies } from '@/server/pharmacies/collections';
import { makeCtx } from '@/server/platform/ctx';
import { POST as open } from '../route';
import { GET, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await clinic.join({ identifier: 'new@shop.test', name: 'New Shop', role: 'pharmacy', locale: 'pa' });
});
afterEach(() => clinic.close());

const SHOP = {
  name: 'Amargarh Medicos',
  licenceNumber: 'PB-20B-7',
  address: { city: 'Amargarh', pinCode: '148022' },
  position: { lat: 30.57, lng: 75.97 },
  openingHours: { timeZone: 'Asia/Kolkata', weekly: [{ day: 1, from: '09:00', to: '21:00' }] },
  phone: '9800000041',
};
const create = (as: string, body: object = SHOP) => clinic.call(open, { as, path: '/api/pharmacy', body });
const at = (id: unknown) => `/api/pharmacy/${String(id)}`;

test('an edit needs the version last read; one sent twice counts once', async () => {
  const { body } = await create('new@shop.test');
  const put = (edit: object) =>
    clinic.call(PUT, { as: 'new@shop.test', method: 'PUT', path: at(body['id']), body: { ...SHOP, version: 1, ...edit } });
  expect((await put({ name: 'Renamed' })).body['version']).toBe(2);
  expect((await put({ name: 'Renamed' })).body['version']).toBe(2);
  const late = await put({ name: 'Other' });
  expect([late.status, (late.body['current'] as { name: string }).name]).toEqual([409, 'Renamed']);
});

test('a plain form changes it', async () => {
  const { body } = await create('new@shop.test');
  const sent = {
    name: 'By form',
    licenceNumber: 'L',
    'address.city': 'Nabha',
    'position.lat': '30',
    'position.lng': '76',
    phone: '9800000041',
  };
  const fields = {
    ...sent,
    'openingHours.timeZone': 'Asia/Kolkata',
    'openingHours.weekly.0.day': '1',
    'openingHours.weekly.0.from': '09:00',
    'openingHours.weekly.0.to': '18:00',
    version: '1',
  };
  const got = await clinic.call(POST, {
    as: 'new@shop.test',
    path: at(body['id']),
    form: { _method: 'PUT', _then: '/en/home', ...fields },
  });
  expect(got.status).toBe(303);
  expect((await clinic.call(GET, { path: at(body['id']) })).body['name']).toBe('By form');
});

test('what was a profile before pharmacies had stock is a pharmacy, once, and what was saved since stays', async () => {
  const [id, savedId] = [clinic.idOf('new@shop.test'), clinic.idOf('gupta@demo.test')];
  const old = (owner: string) => ({
    ...{ ...SHOP, phone: '+919800000041', id: owner, orgId: ownOrganisationId(owner) },
    ...{ version: 4, createdAt: clinic.platform.clock(), updatedAt: clinic.platform.clock() },
  });
  await clinic.platform.store.commit(async (tx) => [id, savedId].forEach((owner) => tx.put(oldPharmacyProfiles, old(owner))));
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_adopt' });
  expect([await adoptOldProfiles(ctx), await adoptOldProfiles(ctx)]).toEqual([2, 0]);
  expect(await clinic.platform.store.get(pharmacies, ownOrganisationId(id))).toMatchObject({
    name: SHOP.name,
    licenceNumber: SHOP.licenceNumber,
    licence: 'pending',
    version: 4,
  });
  const saved = await clinic.call(GET, { as: 'gupta@demo.test', path: at(ownOrganisationId(savedId)) });
  expect(saved.body['name']).toBe('Gupta Medical Store');
});
