import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as search } from '@/app/api/doctors/route';
import { GET as me } from '@/app/api/auth/me/route';
import { GET as queue } from '@/app/api/doctor/queue/route';
import { POST as reserve } from '@/app/api/pharmacy/reservations/route';
import { rowId, stockRows } from '@/server/pharmacies/collections';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as say } from '@/app/api/consultations/[id]/messages/route';
import { firestoreStore } from '@/server/platform/store/firestore/firestore-store';
import { RETRY_POLICY } from '@/server/platform/store/firestore/retry-policy';
import { book, HALF_PAST_NINE } from './book';
import { openClinic, type Clinic } from './clinic';
import { callAs, inCall } from './consult';
import { firestoreAt, newProject } from './memory-firestore';
import { GUPTA, PARACETAMOL, pharmacyOf, stockUp } from './pharmacies';

const official = process.env['FIRESTORE_EMULATOR_HOST'];
const RACERS = 20;
const BUYERS = 200;

/** The clinic's day on Firestore itself: the same doors, verbs and collections, the other engine. */
describe.skipIf(official === undefined)('the clinic on Firestore', () => {
  let clinic: Clinic;
  beforeAll(async () => {
    const retryPolicy = { ...RETRY_POLICY, commitMs: 25_000, runsMax: 40 };
    clinic = await openClinic({}, firestoreStore({ firestore: firestoreAt(official ?? '', newProject()), retryPolicy }));
  });
  afterAll(() => clinic.close());

  test('opens with its people, who are found by their sealed identifiers and by the words they are searched with', async () => {
    expect((await clinic.call(me, { as: 'asha@demo.test', path: '/api/auth/me' })).status).toBe(200);
    const found = await clinic.call(search, { path: '/api/doctors?q=kaur' });
    expect(found.status).toBe(200);
    expect(found.body['items']).toHaveLength(1);
  });

  test('holds a consultation from booking to note', async () => {
    const { id } = await inCall(clinic, { reason: 'Fever since Sunday' });
    expect(
      (await clinic.call(say, { as: 'asha@demo.test', path: `/api/consultations/${id}/messages`, body: { text: 'Namaste' } })).status,
    ).toBe(201);
    expect((await clinic.call(queue, { as: 'kaur@demo.test', path: '/api/doctor/queue' })).status).toBe(200);
    expect((await callAs(clinic, 'kaur@demo.test', 'end', id)).status).toBe(200);
    const note = { subjective: 's', objective: 'o', assessment: 'a', plan: 'p', version: 0 };
    expect(
      (await clinic.call(writeNote, { as: 'kaur@demo.test', method: 'PUT', path: `/api/consultations/${id}/note`, body: note })).status,
    ).toBe(200);
  });

  test('of many who race for one slot one has it, and each other one is told that it is taken', async () => {
    const startsAt = new Date(Date.parse(HALF_PAST_NINE) + 3_600_000).toISOString();
    const racers = Array.from({ length: RACERS }, (_, i) => `racer${i}@demo.test`);
    await Promise.all(racers.map((identifier) => clinic.join({ identifier, role: 'patient', name: 'Somebody', locale: 'en' })));
    const got = await Promise.all(racers.map((as) => book(clinic, { as, startsAt })));
    const codes = got.map(({ status, body }) => (status === 201 ? 'won' : String(body['code'])));
    expect(codes.sort()).toEqual([...Array.from({ length: RACERS - 1 }, () => 'slot-taken'), 'won']);
  });

  test('of two hundred who reserve the last twenty packs twenty have one, and no more is held than there is', async () => {
    await stockUp(clinic, GUPTA, PARACETAMOL, { quantity: 20 });
    const people = Array.from({ length: BUYERS }, (_, i) => `buyer${i}@demo.test`);
    for (const identifier of people) await clinic.join({ identifier, role: 'patient', name: 'Somebody', locale: 'en' });
    await Promise.all(people.map((one) => clinic.tokenOf(one)));
    const body = { pharmacyId: pharmacyOf(clinic, GUPTA), items: [{ medicineId: PARACETAMOL, quantity: 1 }] };
    const got = await Promise.all(people.map((as) => clinic.call(reserve, { as, path: '/api/pharmacy/reservations', body })));
    const codes = got.map((one) => (one.status === 201 ? 'won' : String(one.body['code'])));
    expect([codes.filter((code) => code === 'won').length, new Set(codes)]).toEqual([20, new Set(['won', 'out-of-stock'])]);
    const row = await clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, GUPTA), PARACETAMOL));
    expect(row).toMatchObject({ quantity: 20, held: 20, state: 'out' });
  }, 120_000);
});
