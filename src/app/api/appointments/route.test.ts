import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { appointmentChanges, appointments } from '@/server/appointments/collections';
import { busyTimes, slotHolds } from '@/server/scheduling/collections';
import { saveAvailability } from '@/server/scheduling/save-availability';
import { getMyProfile } from '@/server/people/get-my-profile';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { HALF_PAST_NINE, book, bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const all = { limit: 1000 };

describe('POST /api/appointments', () => {
  test('books a free slot and leaves the appointment, the holds of both, a line of history and an audit event', async () => {
    const got = await book(clinic);
    const patientId = clinic.idOf('asha@demo.test');
    const doctorId = clinic.idOf('kaur@demo.test');
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({
      patientId,
      doctorId,
      startsAt: HALF_PAST_NINE,
      endsAt: '2026-01-05T04:15:00.000Z',
      mode: 'video',
      reason: 'Fever since Sunday',
      status: 'booked',
      feePaise: 20_000,
      version: 1,
      patientName: 'Asha Rani',
      doctorName: 'Dr. Harpreet Kaur',
    });
    const { store } = clinic.platform;
    const holds = await store.find(slotHolds, all);
    const ticks = ['04:00', '04:05', '04:10'].map((clock) => `2026-01-05T${clock}:00.000Z`);
    expect(holds.map(({ id }) => id).sort()).toEqual([patientId, doctorId].flatMap((who) => ticks.map((tick) => `${who}@${tick}`)).sort());
    expect(await store.count(busyTimes, {})).toBe(1);
    const history = await store.find(appointmentChanges, all);
    expect(history).toMatchObject([
      { action: 'appointment.book', actor: patientId, after: { status: 'booked', startsAt: HALF_PAST_NINE } },
    ]);
    const events = (await store.find(auditEvents, all)).filter(({ action }) => action === 'appointment.book');
    expect(events).toMatchObject([{ actorId: patientId, patientId, subjectId: got.body['id'] }]);
  });

  test('freezes the fee: a doctor who asks for more later asks for it from later bookings', async () => {
    const first = await bookSlot(clinic);
    const kaur = clinic.as('kaur@demo.test');
    await saveMyProfile(kaur, { ...(await getMyProfile(kaur)), feePaise: 50_000 });
    const second = await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-05T04:30:00.000Z' });
    const fees = await Promise.all([first, second].map(({ id }) => clinic.platform.store.get(appointments, id)));
    expect(fees).toMatchObject([{ feePaise: 20_000 }, { feePaise: 50_000 }]);
  });

  test.each<[string, Parameters<typeof book>[1], number, string]>([
    ['somebody who is no patient', { as: 'singh@demo.test' }, 403, 'not-allowed'],
    ['a pharmacy', { as: 'gupta@demo.test' }, 403, 'not-allowed'],
    ['a caregiver without a link, for themselves', { as: 'meena@demo.test' }, 404, 'not-found'],
    ['a doctor who awaits verification', { doctor: 'pending@demo.test' }, 404, 'not-found'],
    ['somebody who is no doctor', { doctor: 'ravi@demo.test' }, 404, 'not-found'],
    ['a start between two slots', { startsAt: '2026-01-05T04:05:00.000Z' }, 400, 'not-a-slot'],
    ['a start outside the hours', { doctor: 'singh@demo.test', startsAt: '2026-01-05T08:30:00.000Z' }, 400, 'not-a-slot'],
    ['a start in the past', { startsAt: '2026-01-05T03:15:00.000Z' }, 400, 'not-a-slot'],
    ['a start in a year', { startsAt: '2027-01-05T04:00:00.000Z' }, 400, 'not-a-slot'],
    ['a start that is no time', { startsAt: 'tomorrow' }, 400, 'bad-request'],
    ['a way of meeting nobody knows', { mode: 'telepathy' }, 400, 'bad-request'],
    ['a reason as long as a book', { reason: 'x'.repeat(1001) }, 400, 'bad-request'],
  ])('refuses %s and leaves nothing', async (_what, wanted, status, code) => {
    const got = await book(clinic, wanted);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await clinic.platform.store.count(appointments, {})).toBe(0);
    expect(await clinic.platform.store.count(slotHolds, {})).toBe(0);
  });

  test('refuses a stranger, and a way of meeting the doctor does not offer', async () => {
    const body = { doctorId: clinic.idOf('kaur@demo.test'), startsAt: HALF_PAST_NINE, mode: 'video' };
    expect((await clinic.call(POST, { path: '/api/appointments', body })).status).toBe(401);
    const hours = {
      timeZone: 'Asia/Kolkata',
      slotMinutes: 15,
      bufferMinutes: 0,
      weekly: [{ day: 1, from: '09:00', to: '12:00' }],
      exceptions: [],
    };
    await saveAvailability(clinic.as('kaur@demo.test'), { ...hours, modes: ['audio'] });
    const got = await clinic.call(POST, { as: 'asha@demo.test', path: '/api/appointments', body });
    expect([got.status, got.body['errors']]).toEqual([400, [{ at: 'mode', code: 'not-one-of' }]]);
  });

  test('does not let one patient book for another, and says what it says of a patient who does not exist', async () => {
    const body = { doctorId: clinic.idOf('kaur@demo.test'), startsAt: HALF_PAST_NINE, mode: 'video' };
    const forOther = await clinic.call(POST, {
      as: 'asha@demo.test',
      path: '/api/appointments',
      body: { ...body, patientId: clinic.idOf('ravi@demo.test') },
    });
    const forNobody = await clinic.call(POST, {
      as: 'asha@demo.test',
      path: '/api/appointments',
      body: { ...body, patientId: 'usr_000000000000000000' },
    });
    expect(forOther.status).toBe(404);
    expect(forOther.text).toBe(forNobody.text);
  });

  test('says whose time is gone: the doctor’s or the patient’s', async () => {
    await bookSlot(clinic);
    const doctorBusy = await book(clinic, { as: 'ravi@demo.test' });
    expect([doctorBusy.status, doctorBusy.body['code']]).toEqual([409, 'slot-taken']);
    const patientBusy = await book(clinic, { doctor: 'singh@demo.test' });
    expect([patientBusy.status, patientBusy.body['code']]).toEqual([409, 'patient-busy']);
  });

  describe('how many a patient can have', () => {
    const start = (n: number) => new Date(Date.parse(HALF_PAST_NINE) + n * 900_000).toISOString();
    const code = async (wanted: Parameters<typeof book>[1]) => {
      const { status, body } = await book(clinic, wanted);
      return status === 201 ? 'booked' : body['code'];
    };
    const missed = async (doctor: string, startsAt: string) => {
      const { id } = await bookSlot(clinic, { doctor, startsAt });
      const appointment = await clinic.platform.store.get(appointments, id);
      if (!appointment) throw new Error('no appointment');
      await clinic.platform.store.commit(async (tx) => tx.put(appointments, { ...appointment, status: 'no_show' }));
    };

    test('is three coming with one doctor: past and cancelled ones do not count', async () => {
      for (let n = 0; n < 3; n += 1) await bookSlot(clinic, { startsAt: start(n) });
      expect(await code({ startsAt: start(3) })).toBe('too-many-bookings');
      expect(await code({ as: 'ravi@demo.test', startsAt: start(3) })).toBe('booked');
      clinic.at(start(1));
      expect(await code({ startsAt: start(4) })).toBe('booked');
      expect(await code({ startsAt: start(5) })).toBe('too-many-bookings');
    });

    test('holds for bookings at the same moment', async () => {
      const codes = await Promise.all(Array.from({ length: 8 }, (_, n) => code({ startsAt: start(n) })));
      expect(codes.filter((one) => one === 'booked')).toHaveLength(3);
      expect(codes.filter((one) => one === 'too-many-bookings')).toHaveLength(5);
    });

    test('is one with a doctor after three no-shows within ninety days', async () => {
      for (let n = 1; n < 4; n += 1) await missed('kaur@demo.test', start(n));
      expect(await code({ startsAt: start(4) })).toBe('booked');
      expect(await code({ startsAt: start(5) })).toBe('too-many-bookings');
      expect(await code({ doctor: 'singh@demo.test', startsAt: start(0) })).toBe('booked');
    });
  });

  test('gives the same answer to the same key, books once, and refuses the key for another body', async () => {
    const first = await book(clinic, { key: 'k1' });
    const again = await book(clinic, { key: 'k1' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await clinic.platform.store.count(appointments, {})).toBe(1);
    const other = await book(clinic, { key: 'k1', reason: 'Cough' });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  test('has exactly one winner among people at the same moment, and leaves nothing of the others', async () => {
    const rivals = ['asha', 'ravi', 'simran', 'gurmeet', 'fatima', 'deepak', 'balwinder', 'sohan'];
    const got = await Promise.all(rivals.map((name) => book(clinic, { as: `${name}@demo.test` })));
    expect(got.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(got.filter(({ body }) => body['code'] === 'slot-taken')).toHaveLength(7);
    const { store } = clinic.platform;
    expect(await Promise.all([store.count(appointments, {}), store.count(slotHolds, {}), store.count(busyTimes, {})])).toEqual([1, 6, 1]);
  });

  test('takes a plain form from our own page and leads to the appointment', async () => {
    const form = {
      doctorId: clinic.idOf('kaur@demo.test'),
      startsAt: HALF_PAST_NINE,
      mode: 'audio',
      reason: '',
      _key: 'f1',
      _then: '/pa/appointments/{id}',
    };
    const got = await clinic.call(POST, { as: 'asha@demo.test', path: '/api/appointments', form });
    expect(got.status).toBe(303);
    expect(got.headers.get('location')).toMatch(/^(http:\/\/clinic\.test)?\/pa\/appointments\/apt_/);
  });
});

describe('GET /api/appointments', () => {
  test('lists the caller’s own and nobody else’s, to the patient and to the doctor', async () => {
    const { id } = await bookSlot(clinic);
    await bookSlot(clinic, { as: 'ravi@demo.test', doctor: 'singh@demo.test' });
    const list = async (as: string) => (await clinic.call(GET, { as, path: '/api/appointments' })).body['items'];
    expect(await list('asha@demo.test')).toMatchObject([{ id }]);
    expect(await list('kaur@demo.test')).toMatchObject([{ id, patientName: 'Asha Rani' }]);
    expect(await list('simran@demo.test')).toEqual([]);
  });

  test('filters by status and time, and pages without losing or repeating one', async () => {
    const starts = ['04:00', '04:30', '05:00', '05:30', '06:00'].map((clock) => `2026-01-05T${clock}:00.000Z`);
    const doctors = ['kaur@demo.test', 'singh@demo.test'];
    for (const [i, startsAt] of starts.entries()) await bookSlot(clinic, { startsAt, doctor: doctors[i % 2] ?? '' });
    const ask = (query: string) => clinic.call(GET, { as: 'asha@demo.test', path: `/api/appointments?order=asc&${query}` });
    const page1 = await ask('limit=2&status=booked');
    const page2 = await ask(`limit=2&status=booked&cursor=${String(page1.body['nextCursor'])}`);
    const page3 = await ask(`limit=2&status=booked&cursor=${String(page2.body['nextCursor'])}`);
    const seen = [page1, page2, page3].flatMap(({ body }) => (body['items'] as { startsAt: string }[]).map(({ startsAt }) => startsAt));
    expect(seen).toEqual(starts);
    expect(page3.body['nextCursor']).toBeNull();
    expect((await ask('status=cancelled,completed')).body['items']).toEqual([]);
    expect((await ask(`from=${starts[1] ?? ''}&to=${starts[3] ?? ''}`)).body['items']).toHaveLength(2);
  });

  test.each([
    ['status=postponed', 400],
    ['limit=0', 400],
    ['cursor=nonsense', 400],
    ['from=yesterday', 400],
  ])('refuses %s', async (query, status) => {
    expect((await clinic.call(GET, { as: 'asha@demo.test', path: `/api/appointments?${query}` })).status).toBe(status);
  });

  test('asks a stranger to sign in', async () => {
    expect((await clinic.call(GET, { path: '/api/appointments' })).status).toBe(401);
  });
});

test('a key that ran out thirty days ago asks for something new, also before its record is purged', async () => {
  const key = 'used long ago';
  const first = await book(clinic, { key });
  clinic.at('2026-02-09T03:30:00.000Z');
  const startsAt = '2026-02-09T04:00:00.000Z';
  const [again, replay] = await Promise.all([book(clinic, { key, startsAt }), book(clinic, { key, startsAt })]);
  expect([again.status, replay.text]).toEqual([201, again.text]);
  expect(again.body['id']).not.toBe(first.body['id']);
});
