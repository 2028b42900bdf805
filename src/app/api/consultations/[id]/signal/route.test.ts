import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signalBoxes } from '@/server/consultations/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall, startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET as followConsultation } from '../route';
import { GET as follow } from '../signals/route';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

type Sent = { as?: string; to?: string; kind?: string; payload?: unknown; key?: string };
const tells = (
  id: string,
  { as = 'asha@demo.test', to = 'kaur@demo.test', kind = 'candidate', payload = { candidate: 'c' }, key }: Sent = {},
) =>
  clinic.call(POST, {
    as,
    path: `/api/consultations/${id}/signal`,
    body: { to: clinic.idOf(to), kind, payload },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const stored = async (id: string, to = 'kaur@demo.test') =>
  (await clinic.platform.store.get(signalBoxes, `${id}@${to === 'kaur@demo.test' ? 'doctor' : 'patient'}`))?.items ?? [];

test('numbers what each is sent, keeps it in one document a person, and leaves no event in the audit trail', async () => {
  const { id } = await inCall(clinic);
  const before = await clinic.platform.store.count(auditEvents, {});
  const offer = await tells(id, { kind: 'offer', payload: { type: 'offer', sdp: 'v=0' } });
  const answer = await tells(id, { as: 'kaur@demo.test', to: 'asha@demo.test', kind: 'answer' });
  expect([offer.status, offer.body, answer.body]).toEqual([201, { seq: 1 }, { seq: 1 }]);
  expect(await stored(id)).toMatchObject([
    {
      from: clinic.idOf('asha@demo.test'),
      kind: 'offer',
      payload: { type: 'offer', sdp: 'v=0' },
      seq: 1,
    },
  ]);
  expect(await stored(id, 'asha@demo.test')).toMatchObject([{ kind: 'answer', seq: 1 }]);
  expect(await clinic.platform.store.count(auditEvents, {})).toBe(before);
});

test('many at once each get a number of their own', async () => {
  const { id } = await inCall(clinic);
  const all = await Promise.all(Array.from({ length: 25 }, () => tells(id)));
  expect(all.map(({ body }) => Number(body['seq'])).sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
});

test('one key is one signal, and with another content it is refused', async () => {
  const { id } = await inCall(clinic);
  expect((await tells(id, { key: 's' })).body).toEqual((await tells(id, { key: 's' })).body);
  expect(await stored(id)).toHaveLength(1);
  const other = await tells(id, { key: 's', payload: { candidate: 'another' } });
  expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
});

test('old ones go as new ones come, and numbers only grow', async () => {
  const { id } = await inCall(clinic);
  for (let i = 0; i < 6; i += 1) await tells(id);
  clinic.at('2026-01-05T03:47:01.000Z');
  const numbers = [await tells(id), await tells(id)].map(({ body }) => Number(body['seq']));
  expect((await stored(id)).map(({ seq }) => seq)).toEqual(numbers);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers[0]).toBeGreaterThan(6);
});

describe('when the other browser listens in the same process', () => {
  const path = (id: string) => `/api/consultations/${id}`;
  const listens = (id: string) => openStream(clinic, follow, { as: 'kaur@demo.test', path: `${path(id)}/signals` });

  test('signals reach it from memory, in order and once, and what is fresh is stored when it stops listening', async () => {
    const { id } = await inCall(clinic);
    const room = await openStream(clinic, followConsultation, { as: 'kaur@demo.test', path: path(id) });
    await room.next();
    const stream = await listens(id);
    await stream.next();
    const payloads = Array.from({ length: 20 }, (_, n) => `signal ${String(n)}`);
    for (const payload of payloads) await tells(id, { payload, key: payload });
    const repeated = await tells(id, { payload: 'signal 19', key: 'signal 19' });
    const heard: unknown[] = [];
    while (heard.length < payloads.length)
      heard.push(...((await stream.next()).data['items'] as { payload: unknown }[]).map(({ payload }) => payload));
    expect(heard).toEqual(payloads);
    expect(repeated.status).toBe(201);
    expect((await stored(id)).length).toBeLessThan(payloads.length);
    stream.close();
    await expect.poll(async () => (await stored(id)).map(({ payload }) => payload)).toEqual(payloads);
    room.close();
  });

  test('they are refused as ever once the consultation has ended, and nothing is left of them', async () => {
    const { id } = await inCall(clinic);
    const room = await openStream(clinic, followConsultation, { as: 'kaur@demo.test', path: path(id) });
    const stream = await listens(id);
    await tells(id);
    await callAs(clinic, 'kaur@demo.test', 'end', id);
    expect(await stream.ended()).toBe('wrong-state');
    expect((await tells(id)).body['code']).toBe('wrong-state');
    expect(await stored(id)).toEqual([]);
    room.close();
  });
});

describe('what is refused', () => {
  test.each<[string, Sent, number, string]>([
    ['a signal to oneself', { to: 'asha@demo.test' }, 400, 'bad-request'],
    ['a signal to somebody who is not here', { to: 'singh@demo.test' }, 400, 'bad-request'],
    ['a kind that is none', { kind: 'hello' }, 400, 'bad-request'],
    ['more than 64 KiB', { payload: 'x'.repeat(64 * 1024) }, 413, 'too-large'],
    ['another patient', { as: 'ravi@demo.test' }, 404, 'not-found'],
    ['another doctor of the clinic', { as: 'singh@demo.test' }, 404, 'not-found'],
    ['a caregiver', { as: 'meena@demo.test' }, 404, 'not-found'],
  ])('%s', async (_what, sent, status, code) => {
    const { id } = await inCall(clinic);
    const got = await tells(id, sent);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await clinic.platform.store.count(signalBoxes, {})).toBe(0);
  });

  test('both sides before the admission and after the end, and where there is no call', async () => {
    const { id } = await startWaiting(clinic);
    const codes = [await tells(id), await tells(id, { as: 'kaur@demo.test', to: 'asha@demo.test' })];
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    expect((await tells(id)).status).toBe(201);
    await callAs(clinic, 'kaur@demo.test', 'end', id);
    codes.push(await tells(id));
    const written = await admitted(clinic, {
      as: 'ravi@demo.test',
      startsAt: '2026-01-05T04:15:00.000Z',
      now: '2026-01-05T04:00:00.000Z',
      mode: 'text',
    });
    codes.push(await tells(written.id, { as: 'ravi@demo.test' }));
    expect(codes.map(({ body }) => body['code'])).toEqual(['wrong-state', 'wrong-state', 'wrong-state', 'wrong-state']);
  });
});
