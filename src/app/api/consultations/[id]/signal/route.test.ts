import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signals } from '@/server/consultations/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, does, inCall, waiting } from '@/testing/consult';
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
const kept = () => clinic.platform.store.find(signals, { limit: 1000 });

test('numbers what the two say in one row, and leaves no line in the trail', async () => {
  const { id } = await inCall(clinic);
  const before = await clinic.platform.store.count(auditEvents, {});
  const offer = await tells(id, { kind: 'offer', payload: { type: 'offer', sdp: 'v=0' } });
  const answer = await tells(id, { as: 'kaur@demo.test', to: 'asha@demo.test', kind: 'answer' });
  expect([offer.status, offer.body, answer.body]).toEqual([201, { seq: 1 }, { seq: 2 }]);
  expect(await kept()).toMatchObject([
    {
      from: clinic.idOf('asha@demo.test'),
      to: clinic.idOf('kaur@demo.test'),
      kind: 'offer',
      payload: { type: 'offer', sdp: 'v=0' },
      seq: 1,
    },
    { kind: 'answer', seq: 2 },
  ]);
  expect(await clinic.platform.store.count(auditEvents, {})).toBe(before);
});

test('many at once each get a number of their own', async () => {
  const { id } = await inCall(clinic);
  const all = await Promise.all(Array.from({ length: 25 }, () => tells(id)));
  expect(all.map(({ body }) => Number(body['seq'])).sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
});

test('one key is one signal', async () => {
  const { id } = await inCall(clinic);
  expect((await tells(id, { key: 's' })).body).toEqual((await tells(id, { key: 's' })).body);
  expect(await kept()).toHaveLength(1);
});

test('old ones go as new ones come', async () => {
  const { id } = await inCall(clinic);
  for (let i = 0; i < 6; i += 1) await tells(id);
  clinic.at('2026-01-05T03:47:01.000Z');
  await tells(id);
  await tells(id);
  expect((await kept()).map(({ seq }) => seq)).toEqual([7, 8]);
});

describe('what is refused', () => {
  test.each<[string, Sent, number, string]>([
    ['a signal to oneself', { to: 'asha@demo.test' }, 400, 'bad-request'],
    ['a signal to somebody who is not here', { to: 'singh@demo.test' }, 400, 'bad-request'],
    ['a kind that is none', { kind: 'hello' }, 400, 'bad-request'],
    ['more than 64 KiB', { payload: 'x'.repeat(64 * 1024) }, 413, 'too-large'],
    ['another patient', { as: 'ravi@demo.test' }, 404, 'not-found'],
    ['another doctor of the clinic', { as: 'singh@demo.test' }, 404, 'not-found'],
    ['a caregiver', { as: 'meena@demo.test' }, 403, 'not-allowed'],
  ])('%s', async (_what, sent, status, code) => {
    const { id } = await inCall(clinic);
    const got = await tells(id, sent);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await kept()).toEqual([]);
  });

  test('both sides before the admission and after the end, and where there is no call', async () => {
    const { id } = await waiting(clinic);
    const codes = [await tells(id), await tells(id, { as: 'kaur@demo.test', to: 'asha@demo.test' })];
    await does(clinic, 'kaur@demo.test', 'admit', id);
    expect((await tells(id)).status).toBe(201);
    await does(clinic, 'kaur@demo.test', 'end', id);
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
