import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DoctorQuery, type FoundDoctor } from '@/domain/people/api';
import { isProblem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { bookAppointment } from '@/server/appointments/book-appointment';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { assemble, type Platform } from '@/server/platform/platform';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { listFreeSlots } from '@/server/scheduling/list-free-slots';
import { saveAvailability } from '@/server/scheduling/save-availability';
import { CHEAP, MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { searchByBruteForce } from '@/testing/brute-doctor-search';
import { DEMO_DOCTORS } from '@/testing/demo-doctors';
import { getMyProfile } from './get-my-profile';
import { saveMyProfile } from './save-my-profile';
import { searchDoctors } from './search-doctors';
import { setStatus } from './set-status';

const RUNS = 12;
const NABHA = '30.3745,76.1531';
const ADMIN = 'admin@demo.test';
const DOCTORS = DEMO_DOCTORS.filter(({ state }) => state === 'approved').map(({ identifier }) => identifier);
const PATIENTS = ['asha@demo.test', 'ravi@demo.test'];

let folder: string;
let clinic: Clinic;
/** Another process on the same file, as far as the store can tell. */
let second: Platform;
let now = MONDAY_NINE;
const booked: { as: string; id: string; version: number }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-search-'));
  const file = path.join(folder, 'store.db');
  clinic = await openClinic({}, sqliteStore({ file }));
  const { env, secret } = clinic.platform;
  second = assemble({ env, secret, store: sqliteStore({ file }), clock: () => now, passwordCost: CHEAP });
});
afterAll(async () => {
  await second.store.close();
  await clinic.close();
  rmSync(folder, { recursive: true });
});

/** A ctx of that person in the first process or the second. */
function ctxOf(identifier: string, inSecond: boolean): Ctx {
  const ctx = clinic.as(identifier);
  return inSecond ? makeCtx(second, { principal: ctx.principal, requestId: 'req_second' }) : ctx;
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const one = fc.nat(1000);
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('book' as const), doctor: one, patient: one, slot: fc.nat(12), second: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: one, second: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hours' as const),
      doctor: one,
      second: fc.boolean(),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
      from: fc.integer({ min: 0, max: 20 }),
      hours: fc.integer({ min: 1, max: 4 }),
      slotMinutes: fc.constantFrom(10, 15, 60),
      bufferMinutes: fc.constantFrom(0, 5),
      timeZone: fc.constantFrom('Asia/Kolkata', 'America/New_York'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('profile' as const), doctor: one, second: fc.boolean(), fee: fc.nat(3), years: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('status' as const), doctor: one, second: fc.boolean(), suspended: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), minutes: fc.constantFrom(-600, -7, 1, 15, 61, 600, 1440, 5000) }),
  },
);
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

async function apply(event: Change): Promise<void> {
  const doctor = 'doctor' in event ? (DOCTORS[event.doctor % DOCTORS.length] ?? '') : '';
  switch (event.kind) {
    case 'clock':
      now = addMinutes(now, event.minutes);
      clinic.at(now);
      return;
    case 'book': {
      const as = PATIENTS[event.patient % PATIENTS.length] ?? '';
      const ctx = ctxOf(as, event.second);
      const doctorId = clinic.idOf(doctor);
      const { slots, modes } = await listFreeSlots(ctx, doctorId, { days: 4 });
      const [slot, mode] = [slots[event.slot], modes[0]];
      if (!slot || !mode) return;
      const { id, version } = await bookAppointment(ctx, { doctorId, startsAt: slot.startsAt, mode, reason: 'Fever' });
      booked.push({ as, id, version });
      return;
    }
    case 'cancel': {
      const [appointment] = booked.splice(event.which % Math.max(1, booked.length), 1);
      if (appointment)
        await cancelAppointment(ctxOf(appointment.as, event.second), appointment.id, { reason: '', version: appointment.version });
      return;
    }
    case 'hours': {
      const { days, from, hours, slotMinutes, bufferMinutes, timeZone } = event;
      const weekly = days.map((day) => ({ day, from: clock(from), to: clock(from + hours) }));
      await saveAvailability(ctxOf(doctor, event.second), {
        timeZone,
        slotMinutes,
        bufferMinutes,
        weekly,
        exceptions: [],
        modes: ['video'],
      });
      return;
    }
    case 'profile': {
      const ctx = ctxOf(doctor, event.second);
      await saveMyProfile(ctx, { ...(await getMyProfile(ctx)), feePaise: event.fee * 10_000, experienceYears: event.years });
      return;
    }
    case 'status':
      await setStatus(ctxOf(ADMIN, event.second), clinic.idOf(doctor), {
        status: event.suspended ? 'suspended' : 'active',
        reason: 'Complaint',
      });
  }
}

/** What a change may be refused with: a suspended doctor is not found, a patient is busy, a past visit cannot be cancelled. */
async function applyOrRefuse(event: Change): Promise<void> {
  try {
    await apply(event);
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

const QUERIES = [
  { sort: 'next-slot', limit: 3 },
  { sort: 'next-slot', limit: 5, q: 'fever', near: NABHA },
  { sort: 'next-slot', limit: 20, maxFee: 20_000 },
  { sort: 'fee', limit: 2, near: NABHA, radiusKm: 40 },
  { sort: 'distance', limit: 5, near: NABHA },
  { sort: 'experience', limit: 4, language: 'pa' },
  { sort: 'relevance', limit: 3, q: 'skin rash fever' },
  { sort: 'relevance', limit: 20, specialty: 'general-medicine' },
].map((query) => DoctorQuery.parse(query));

async function walk(ctx: Ctx, query: DoctorQuery): Promise<[id: string, startsAt: string | null][]> {
  const seen: FoundDoctor[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await searchDoctors(ctx, { ...query, cursor });
    seen.push(...page.items);
    if (page.nextCursor === null) return seen.map(({ id, nextSlot }) => [id, nextSlot?.startsAt ?? null]);
    cursor = page.nextCursor;
  }
}

// Before the random changes, which leave people with appointments.
test('a slot booked in one process is taken in the next search of the other, and free again after it is cancelled', async () => {
  now = MONDAY_NINE;
  clinic.at(now);
  const [as, doctorId] = ['asha@demo.test', clinic.idOf('kaur@demo.test')];
  await applyOrRefuse({ kind: 'status', doctor: DOCTORS.indexOf('kaur@demo.test'), second: false, suspended: false });
  await saveAvailability(ctxOf('kaur@demo.test', false), {
    timeZone: 'Asia/Kolkata',
    slotMinutes: 30,
    bufferMinutes: 0,
    weekly: [{ day: 3, from: '05:00', to: '06:00' }],
    exceptions: [],
    modes: ['video'],
  });
  const nextIn = async (inSecond: boolean) => {
    const { items } = await searchDoctors(ctxOf(ADMIN, inSecond), DoctorQuery.parse({ q: 'kaur' }));
    return items.find(({ id }) => id === doctorId)?.nextSlot?.startsAt;
  };
  const before = await nextIn(false);
  expect(before).toBe('2026-01-06T23:30:00.000Z');
  expect(await nextIn(true)).toBe(before);
  const { id, version } = await bookAppointment(ctxOf(as, true), { doctorId, startsAt: before ?? '', mode: 'video', reason: 'Fever' });
  expect(await nextIn(false)).toBe('2026-01-07T00:00:00.000Z');
  await cancelAppointment(ctxOf(as, true), id, { reason: '', version });
  expect(await nextIn(false)).toBe(before);
});

test('after any changes, in either of two processes, and whatever the clock does, every page of every search is what all documents say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (events) => {
      for (const [n, event] of events.entries()) {
        await applyOrRefuse(event);
        const query = QUERIES[n % QUERIES.length] ?? DoctorQuery.parse({});
        expect(await walk(ctxOf(ADMIN, n % 2 === 0), query)).toEqual(await searchByBruteForce(clinic, query));
      }
      for (const query of QUERIES) {
        const all = await searchByBruteForce(clinic, query);
        expect(await walk(ctxOf(ADMIN, false), query)).toEqual(all);
        expect(await walk(ctxOf(ADMIN, true), query)).toEqual(all);
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
