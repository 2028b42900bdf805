import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as verify } from '@/app/api/admin/pharmacies/[id]/verify/route';
import { PUT as save } from '@/app/api/pharmacy/[id]/route';
import type { FoundPharmacy } from '@/domain/pharmacies/api';
import { PharmacyCard } from '@/domain/pharmacies/schema';
import { distanceMetres } from '@/domain/shared/geo';
import { geohashOf } from '@/domain/shared/geohash';
import { setStock } from '@/server/pharmacies/change-stock';
import { pharmacies, rowId, stockRows } from '@/server/pharmacies/collections';
import { searchPharmacies } from '@/server/pharmacies/search-pharmacies';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic, type Clinic } from '@/testing/clinic';
import { asRemote, countingStore } from '@/testing/counting-store';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { GUPTA, PARACETAMOL, pharmacyOf, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
afterEach(() => clinic.close());
beforeEach(async () => {
  clinic = await openClinic();
});

const NABHA = 'lat=30.3745&lng=76.1531';
const call = (query: string) => clinic.call(GET, { path: `/api/pharmacy/search?medicine=${PARACETAMOL}&${query}` });
const find = async (query: string) => (await call(query)).body['items'] as FoundPharmacy[];
const namesOf = (found: FoundPharmacy[]) => found.map(({ pharmacy }) => pharmacy.name);

test('who has it comes nearest first, with how far, how much, for how much and how old the news is', async () => {
  for (const shop of [GUPTA, 'nabhamed@demo.test', 'sehat@demo.test', 'raat@demo.test']) await stockUp(clinic, shop);
  expect(namesOf(await find(`${NABHA}&radiusKm=50`))).toEqual([
    'Gupta Medical Store',
    'Nabha Medicos',
    'Sehat Pharmacy',
    'Patiala Night Chemist',
  ]);
  const [nearest] = await find(NABHA);
  expect(nearest).toMatchObject({
    pharmacy: { name: 'Gupta Medical Store', phone: '+919800000031', licence: 'pending', openNow: true },
    distanceMetres: 330,
    stock: { state: 'in', quantity: 30, pricePaise: 200, updatedAt: '2026-01-05T03:30:00.000Z' },
  });
  expect(namesOf(await find(NABHA))).toEqual(['Gupta Medical Store', 'Nabha Medicos']);
});

test('a stock change is in the next search; what is out or expired is not shown', async () => {
  await stockUp(clinic);
  expect(await find(NABHA)).toHaveLength(1);
  const id = pharmacyOf(clinic, GUPTA);
  await setStock(clinic.as(GUPTA), id, PARACETAMOL, { quantity: 0, lowAt: 10, pricePaise: 200, version: 1 });
  expect(await find(NABHA)).toEqual([]);
  await setStock(clinic.as(GUPTA), id, PARACETAMOL, { quantity: 3, lowAt: 10, pricePaise: 210, version: 2 });
  expect((await find(NABHA))[0]?.stock).toMatchObject({ state: 'low', quantity: 3, pricePaise: 210 });
  await setStock(clinic.as(GUPTA), id, PARACETAMOL, { quantity: 3, lowAt: 1, pricePaise: 210, expiresOn: '2026-01-04', version: 3 });
  expect(await find(NABHA)).toEqual([]);
});

test('open now is judged by the clock of the pharmacy', async () => {
  await stockUp(clinic);
  await stockUp(clinic, 'raat@demo.test');
  clinic.at('2026-01-05T20:00:00.000Z');
  expect(namesOf(await find(`${NABHA}&radiusKm=50&openNow=true`))).toEqual(['Patiala Night Chemist']);
  expect(await find(`${NABHA}&radiusKm=50&openNow=false`)).toHaveLength(2);
});

test('a pharmacy that moved or was renamed is found as it is now; a rejected one is not found', async () => {
  await stockUp(clinic);
  const id = pharmacyOf(clinic, GUPTA);
  const before = await clinic.platform.store.get(pharmacies, id);
  const moved = { ...before, name: 'Gupta & Sons', position: { lat: 30.52, lng: 76.22 } };
  const got = await clinic.call(save, { as: GUPTA, method: 'PUT', path: `/api/pharmacy/${id}`, body: moved });
  expect(got.status).toBe(200);
  expect(await find(NABHA)).toEqual([]);
  expect(namesOf(await find('lat=30.52&lng=76.22'))).toEqual(['Gupta & Sons']);
  await clinic.call(verify, {
    ...{ as: 'admin@demo.test', method: 'PUT', path: `/api/admin/pharmacies/${id}/verify` },
    body: { decision: 'rejected', note: 'Not in the register' },
  });
  expect(await find('lat=30.52&lng=76.22')).toEqual([]);
});

test.each(['lat=91&lng=0', 'lat=x&lng=0', `${NABHA}&radiusKm=101`, `${NABHA}&radiusKm=0`, 'lat=30'])('refuses %s', async (query) => {
  expect((await call(query)).status).toBe(400);
});

test('a medicine that is not in the master is not found', async () => {
  expect((await clinic.call(GET, { path: `/api/pharmacy/search?medicine=unobtainium-1-mg-tablet&${NABHA}` })).status).toBe(404);
});

type Spot = { lat: number; lng: number };

/** Puts a row at each place, all of one made-up chain of shops. */
async function shopsAt(spots: readonly Spot[], first = 0): Promise<void> {
  const shop = await clinic.platform.store.get(pharmacies, pharmacyOf(clinic, GUPTA));
  if (shop === null) throw new Error('the demo has no Gupta Medical Store');
  await clinic.platform.store.commit(async (tx) => {
    for (const [i, position] of spots.entries()) {
      const pharmacyId = `org_${String(first + i).padStart(20, '0')}`;
      const card = PharmacyCard.parse({ ...shop, position });
      tx.put(stockRows, {
        ...{
          id: rowId(pharmacyId, PARACETAMOL),
          pharmacyId,
          medicineId: PARACETAMOL,
          title: 'Paracetamol',
          quantity: 5,
          held: 0,
          lowAt: 1,
        },
        ...{ pricePaise: 100, state: 'in', geohash: geohashOf(position), pharmacy: card, version: 1 },
        ...{ updatedAt: clinic.platform.clock(), updatedBy: 'x' },
      });
    }
  });
}

test('every page is that of a comparison with every pharmacy, everywhere on earth', async () => {
  const lat = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(89.9, -89.9, 0, 30.37));
  const lng = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(179.95, -179.95, 0, 76.15));
  const offset = fc.double({ min: -1.2, max: 1.2, noNaN: true });
  const world = fc.record({
    centre: fc.record({ lat, lng }),
    offsets: fc.array(fc.tuple(offset, fc.oneof(offset, fc.double({ min: -180, max: 180, noNaN: true }))), { maxLength: 40 }),
    radiusKm: fc.integer({ min: 1, max: 100 }),
    limit: fc.integer({ min: 1, max: 20 }),
  });
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_law' });
  await fc.assert(
    fc.asyncProperty(world, async ({ centre, offsets, radiusKm, limit }) => {
      const spots = offsets.map(([up, right]) => ({
        lat: Math.min(90, Math.max(-90, centre.lat + up)),
        lng: ((((centre.lng + right + 180) % 360) + 360) % 360) - 180,
      }));
      await shopsAt(spots);
      const expected = spots
        .map((spot, i) => ({ i, metres: distanceMetres(centre, spot) }))
        .filter(({ metres }) => metres <= radiusKm * 1000)
        .sort((a, b) => a.metres - b.metres || a.i - b.i);
      const got: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await searchPharmacies(ctx, { medicine: PARACETAMOL, ...centre, radiusKm, openNow: false, limit, cursor });
        got.push(...page.items.map(({ pharmacy }) => pharmacy.id));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(got.map((id) => Number(id.slice(4)))).toEqual(expected.map(({ i }) => i));
      await clinic.platform.store.commit(async (tx) =>
        spots.forEach((_, i) => tx.remove(stockRows, rowId(`org_${String(i).padStart(20, '0')}`, PARACETAMOL))),
      );
    }),
    { numRuns: 40 },
  );
});

const SEARCHES = 20;
/** Where the largest cells of northern India meet: a circle here lies in four of them. */
const CORNER = { lat: 28.125, lng: 78.75 };
const PLACES = { town: { lat: 30.3745, lng: 76.1531 }, corner: CORNER };

type Shape = { shops: number; reach: number; around: keyof typeof PLACES; near: number; radiusKm: number; pages: number };

test.each<[string, Shape]>([
  ['in the thick of a town', { shops: 400, reach: 0.04, around: 'town', near: 0.02, radiusKm: 10, pages: 1 }],
  ['over a district', { shops: 400, reach: 0.6, around: 'town', near: 0.3, radiusKm: 60, pages: 1 }],
  ['where large cells meet', { shops: 400, reach: 0.1, around: 'corner', near: 0.01, radiusKm: 10, pages: 1 }],
  ['three pages of a town', { shops: 400, reach: 0.04, around: 'town', near: 0.02, radiusKm: 10, pages: 3 }],
  ['where some four have it', { shops: 5, reach: 0.06, around: 'town', near: 0.02, radiusKm: 10, pages: 1 }],
  ['where few have it, at the meeting of cells', { shops: 8, reach: 0.08, around: 'corner', near: 0.01, radiusKm: 10, pages: 1 }],
])('%s a page costs at most two reads an answer, counts included', async (_, { shops, reach, around, near, radiusKm, pages }) => {
  const { store, bill, settled } = countingStore(asRemote(sqliteStore({ file: ':memory:' })));
  await clinic.close();
  clinic = await openClinic({}, store);
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const beside = (by: number) => ({
    lat: PLACES[around].lat + (random() - 0.5) * 2 * by,
    lng: PLACES[around].lng + (random() - 0.5) * 2 * by,
  });
  await shopsAt(Array.from({ length: shops }, () => beside(reach)));
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_cost' });
  await settled();
  bill();
  let shown = 0;
  for (let i = 0; i < SEARCHES; i += 1) {
    const centre = beside(near);
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const got = await searchPharmacies(ctx, { medicine: PARACETAMOL, ...centre, radiusKm, openNow: false, limit: 20, cursor });
      shown += got.items.length;
      cursor = got.nextCursor ?? undefined;
    }
  }
  await settled();
  const { reads } = bill();

  expect(shown).toBeGreaterThanOrEqual(SEARCHES);
  expect(reads / shown).toBeLessThanOrEqual(2);
});

test('where one alone within a hundred kilometres has it, a search costs two reads once somebody nearby has looked', async () => {
  const { store, bill, settled } = countingStore(asRemote(sqliteStore({ file: ':memory:' })));
  await clinic.close();
  clinic = await openClinic({}, store);
  const spot = { lat: 10.5, lng: 76.2 };
  await shopsAt([spot]);
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_cost' });
  const search = (lat: number) =>
    searchPharmacies(ctx, { medicine: PARACETAMOL, lat, lng: spot.lng, radiusKm: 100, openNow: false, limit: 20 });
  await search(spot.lat);
  await settled();
  bill();
  expect((await search(spot.lat + 0.001)).items).toHaveLength(1);
  await settled();
  expect(bill().reads).toBeLessThanOrEqual(2);
});
