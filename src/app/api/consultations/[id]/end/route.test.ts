import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as signal } from '@/app/api/consultations/[id]/signal/route';
import { appointments } from '@/server/appointments/collections';
import { callEvents, consultations, recentLengths, signalBoxes } from '@/server/consultations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall, startWaiting } from '@/testing/consult';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ends = (id: string, as = 'kaur@demo.test') => callAs(clinic, as, 'end', id);
const lengths = async () => (await clinic.platform.store.get(recentLengths, clinic.idOf('kaur@demo.test')))?.lengthsSeconds;

test('the doctor ends it: the appointment is completed, nobody is in, both can read how long it was', async () => {
  const { id, appointmentId } = await inCall(clinic);
  clinic.at('2026-01-05T03:57:30.000Z');
  const got = await ends(id);
  expect(got.body).toMatchObject({
    state: 'ended',
    outcome: 'completed',
    summary: {
      startedAt: '2026-01-05T03:45:00.000Z',
      endedAt: '2026-01-05T03:57:30.000Z',
      durationSeconds: 750,
      media: ['video'],
      hasNote: false,
    },
  });
  expect(got.body['participants']).toMatchObject([{ isInCall: false }, { isInCall: false }]);
  expect((await clinic.platform.store.get(appointments, appointmentId))?.status).toBe('completed');
  expect(await lengths()).toEqual([750]);
});

test('sent twice, and from two windows at once, it ends once', async () => {
  const { id } = await inCall(clinic);
  const [one, two] = await Promise.all([ends(id), ends(id)]);
  clinic.at('2026-01-05T04:30:00.000Z');
  expect((await ends(id)).text).toBe(one.text);
  expect(two.text).toBe(one.text);
  expect(await lengths()).toHaveLength(1);
  const log = await clinic.platform.store.find(callEvents, {
    where: [['consultationId', '==', id]],
    orderBy: [['seq', 'desc']],
    limit: 10,
  });
  expect(log.map(({ event }) => event.kind)).toEqual(['ended', 'joined', 'joined']);
});

test('may be ended from the admission, when the two spoke by telephone; the length counts from there', async () => {
  const { id } = await admitted(clinic);
  clinic.at('2026-01-05T03:50:00.000Z');
  expect((await ends(id)).body).toMatchObject({ outcome: 'completed', summary: { startedAt: null, durationSeconds: 300, media: [] } });
  expect(await lengths()).toEqual([300]);
});

test('forgets what the browsers told each other', async () => {
  const { id } = await inCall(clinic);
  await clinic.call(signal, {
    as: 'asha@demo.test',
    path: `/api/consultations/${id}/signal`,
    body: { to: clinic.idOf('kaur@demo.test'), kind: 'offer', payload: { sdp: 'v=0' } },
  });
  expect(await clinic.platform.store.count(signalBoxes, {})).toBe(1);
  await ends(id);
  expect(await clinic.platform.store.count(signalBoxes, {})).toBe(0);
});

test('the estimate remembers the doctor’s last twenty', async () => {
  const doctorId = clinic.idOf('kaur@demo.test');
  await clinic.platform.store.commit(async (tx) =>
    tx.put(recentLengths, { id: doctorId, lengthsSeconds: Array.from({ length: 20 }, (_, i) => i + 1) }),
  );
  await ends((await inCall(clinic)).id);
  expect(await lengths()).toEqual([...Array.from({ length: 19 }, (_, i) => i + 2), 0]);
});

test.each<[string, string, number, string]>([
  ['the patient', 'asha@demo.test', 403, 'not-allowed'],
  ['another doctor', 'singh@demo.test', 404, 'not-found'],
])('%s cannot end it', async (_who, as, status, code) => {
  const { id } = await inCall(clinic);
  const got = await ends(id, as);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect((await clinic.platform.store.get(consultations, id))?.state).toBe('in_progress');
});

test('who was never admitted cannot be dismissed', async () => {
  const { id } = await startWaiting(clinic);
  expect((await ends(id)).body['code']).toBe('wrong-state');
});
