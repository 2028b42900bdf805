import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { consultations, recentLengths } from '@/server/consultations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall, startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const SECOND = { as: 'ravi@demo.test', startsAt: at('04:15:00'), now: at('04:00:00') };
const look = (id: string, as = 'asha@demo.test') => clinic.call(GET, { as, path: `/api/consultations/${id}` });

describe('the place in the queue', () => {
  test('goes by the appointed time, and counts those before by the doctor’s usual length', async () => {
    await startWaiting(clinic);
    const { id } = await startWaiting(clinic, SECOND);
    await clinic.platform.store.commit(async (tx) =>
      tx.put(recentLengths, { id: clinic.idOf('kaur@demo.test'), lengthsSeconds: [1500, 1500, 1500] }),
    );
    // Asha was last heard of a quarter of an hour ago and is not counted; when she is back, she is.
    expect((await look(id, 'ravi@demo.test')).body).toMatchObject({ position: 1, estimatedWaitSeconds: 900 });
    const [first] = await clinic.platform.store.find(consultations, { limit: 1, where: [['id', '==', id]] });
    expect(first?.priority).toBe('normal');
    await callAs(clinic, 'asha@demo.test', 'presence', await idOfAsha());
    expect((await look(id, 'ravi@demo.test')).body).toMatchObject({ position: 2, estimatedWaitSeconds: 1500 });
  });

  test('counts what is left of the consultation going on', async () => {
    await admitted(clinic);
    const { id } = await startWaiting(clinic, { ...SECOND, now: at('04:14:00') });
    expect((await look(id, 'ravi@demo.test')).body).toMatchObject({ position: 1, estimatedWaitSeconds: 60 });
  });

  const idOfAsha = async () => {
    const all = await clinic.platform.store.find(consultations, { limit: 10 });
    return all.find(({ patientId }) => patientId === clinic.idOf('asha@demo.test'))?.id ?? '';
  };
});

test('each sees it as who they are, and the look is in the trail', async () => {
  const { id } = await startWaiting(clinic);
  expect((await look(id)).body['selfRole']).toBe('patient');
  expect((await look(id, 'kaur@demo.test')).body['selfRole']).toBe('doctor');
  const trail = await clinic.platform.store.find(auditEvents, { where: [['subjectId', '==', id]], orderBy: [['at', 'desc']], limit: 10 });
  expect(trail.map(({ action, patientId }) => [action, patientId])).toContainEqual(['consultation.read', clinic.idOf('asha@demo.test')]);
});

test('never tells the room, in any state, to anybody', async () => {
  const { id } = await inCall(clinic);
  const room = (await clinic.platform.store.get(consultations, id))?.room ?? '-';
  const during = [await look(id), await look(id, 'kaur@demo.test')];
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  for (const { text } of [...during, await look(id)]) expect(text).not.toContain(room);
});

test.each([
  ['another patient', 'ravi@demo.test', 404],
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['a caregiver without a link', 'meena@demo.test', 404],
  ['a pharmacy', 'gupta@demo.test', 403],
  ['the platform’s admin', 'admin@demo.test', 403],
])('%s does not see it', async (_who, as, status) => {
  const { id } = await startWaiting(clinic);
  expect((await look(id, as)).status).toBe(status);
});

describe('live', () => {
  test('tells the patient of the admission, and nothing because of heartbeats', async () => {
    const { id } = await startWaiting(clinic);
    const stream = await openStream(clinic, GET, { as: 'asha@demo.test', path: `/api/consultations/${id}` });
    expect((await stream.next()).data).toMatchObject({ state: 'waiting', position: 1 });
    clinic.at(at('03:45:20'));
    await callAs(clinic, 'asha@demo.test', 'presence', id);
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    expect((await stream.next()).data).toMatchObject({ state: 'admitted', position: 0 });
    stream.close();
  });

  test('tells the second of the queue that the first has gone in', async () => {
    const first = await startWaiting(clinic, { now: at('03:59:00') });
    const { id } = await startWaiting(clinic, SECOND);
    const stream = await openStream(clinic, GET, { as: 'ravi@demo.test', path: `/api/consultations/${id}` });
    expect((await stream.next()).data).toMatchObject({ position: 2 });
    await callAs(clinic, 'kaur@demo.test', 'admit', first.id);
    expect((await stream.next()).data).toMatchObject({ position: 1 });
    stream.close();
  });

  test('resumed with the id last heard it does not say the same again', async () => {
    const { id } = await startWaiting(clinic);
    const path = `/api/consultations/${id}`;
    const former = await openStream(clinic, GET, { as: 'asha@demo.test', path });
    const { id: lastEventId } = await former.next();
    former.close();
    const stream = await openStream(clinic, GET, { as: 'asha@demo.test', path, lastEventId: lastEventId ?? '' });
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    expect((await stream.next()).data['state']).toBe('admitted');
    stream.close();
  });

  test('is one line in the trail, however much it tells', async () => {
    const { id } = await startWaiting(clinic);
    const stream = await openStream(clinic, GET, { as: 'asha@demo.test', path: `/api/consultations/${id}` });
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    await stream.next(({ state }) => state === 'admitted');
    stream.close();
    const trail = await clinic.platform.store.find(auditEvents, { where: [['subjectId', '==', id]], orderBy: [['at', 'desc']], limit: 50 });
    expect(trail.filter(({ action }) => action === 'consultation.read')).toHaveLength(1);
  });
});
