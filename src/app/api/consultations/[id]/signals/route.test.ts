import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST as signal } from '@/app/api/consultations/[id]/signal/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall, startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const toKaur = (id: string, payload: unknown, kind = 'candidate') =>
  clinic.call(signal, {
    as: 'asha@demo.test',
    path: `/api/consultations/${id}/signal`,
    body: { to: clinic.idOf('kaur@demo.test'), kind, payload },
  });
const hears = (id: string, as = 'kaur@demo.test', query = '') => clinic.call(GET, { as, path: `/api/consultations/${id}/signals${query}` });

test('tells the addressee, in order, after a number, and nobody else', async () => {
  const { id } = await inCall(clinic);
  await toKaur(id, 'one', 'offer');
  await toKaur(id, 'two');
  expect((await hears(id)).body).toMatchObject({
    items: [
      { seq: 1, from: clinic.idOf('asha@demo.test'), kind: 'offer', payload: 'one' },
      { seq: 2, payload: 'two' },
    ],
  });
  expect((await hears(id, 'kaur@demo.test', '?after=1')).body).toMatchObject({ items: [{ seq: 2 }] });
  expect((await hears(id, 'asha@demo.test')).body).toEqual({ items: [] });
});

test('forgets what is older than two minutes', async () => {
  const { id } = await inCall(clinic);
  await toKaur(id, 'old');
  clinic.at('2026-01-05T03:47:01.000Z');
  await toKaur(id, 'new');
  expect((await hears(id)).body).toMatchObject({ items: [{ payload: 'new' }] });
});

describe('live', () => {
  const open = (id: string, more: { lastEventId?: string } = {}) =>
    openStream(clinic, GET, { as: 'kaur@demo.test', path: `/api/consultations/${id}/signals`, ...more });

  test('each event tells what came since the one before, under the number to go on from', async () => {
    const { id } = await inCall(clinic);
    const stream = await open(id);
    expect((await stream.next()).data).toEqual({ items: [] });
    await toKaur(id, 'one');
    expect(await stream.next()).toMatchObject({ id: '1', data: { items: [{ seq: 1, payload: 'one' }] } });
    await toKaur(id, 'two');
    expect(await stream.next()).toMatchObject({ id: '2', data: { items: [{ seq: 2, payload: 'two' }] } });
    stream.close();
  });

  test('resumed after a broken line it tells what was missed and nothing twice', async () => {
    const { id } = await inCall(clinic);
    await toKaur(id, 'one');
    const former = await open(id);
    const { id: lastEventId } = await former.next();
    former.close();
    await toKaur(id, 'two');
    const stream = await open(id, { lastEventId: lastEventId ?? '' });
    const { data } = await stream.next();
    expect(data['items']).toMatchObject([{ seq: 2, payload: 'two' }]);
    expect(data['items']).toHaveLength(1);
    stream.close();
  });

  test('ends with the consultation', async () => {
    const { id } = await inCall(clinic);
    const stream = await open(id);
    await stream.next();
    await callAs(clinic, 'kaur@demo.test', 'end', id);
    expect(await stream.ended()).toBe('wrong-state');
  });
});

test.each([
  ['another patient', 'ravi@demo.test', 404],
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['a caregiver', 'meena@demo.test', 404],
  ['the platform’s admin', 'admin@demo.test', 403],
])('%s hears nothing', async (_who, as, status) => {
  const { id } = await inCall(clinic);
  await toKaur(id, 'private');
  const got = await hears(id, as);
  expect(got.status).toBe(status);
  expect(got.text).not.toContain('private');
});

test('a patient who waits hears nothing yet, and a query that is no number is refused', async () => {
  const { id } = await startWaiting(clinic);
  expect((await hears(id, 'asha@demo.test')).body['code']).toBe('wrong-state');
  expect((await hears(id, 'asha@demo.test', '?after=x')).status).toBe(400);
});
