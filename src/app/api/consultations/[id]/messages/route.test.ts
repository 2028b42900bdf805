import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chatMessages } from '@/server/consultations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const says = (id: string, text: string, { as = 'asha@demo.test', key }: { as?: string; key?: string } = {}) =>
  clinic.call(POST, {
    as,
    path: `/api/consultations/${id}/messages`,
    body: { text },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const reads = (id: string, { as = 'kaur@demo.test', query = '' } = {}) =>
  clinic.call(GET, { as, path: `/api/consultations/${id}/messages${query}` });
const textsIn = (body: Record<string, unknown>) => (body['items'] as { text: string }[]).map(({ text }) => text);

test('both write and both read, newest first, line ends kept', async () => {
  const { id } = await admitted(clinic);
  const said = await says(id, '  Fever of 102\nsince Sunday ');
  expect(said.status).toBe(201);
  expect(said.body).toEqual({
    id: `${id}@1`,
    seq: 1,
    from: clinic.idOf('asha@demo.test'),
    role: 'patient',
    text: 'Fever of 102\nsince Sunday',
    at: '2026-01-05T03:45:00.000Z',
  });
  await says(id, 'Any cough?', { as: 'kaur@demo.test' });
  expect((await reads(id)).body).toMatchObject({
    items: [
      { seq: 2, role: 'doctor', text: 'Any cough?' },
      { seq: 1, role: 'patient' },
    ],
    nextCursor: null,
  });
});

test('one key is one message; two at once are two', async () => {
  const { id } = await admitted(clinic);
  const twice = [await says(id, 'hello', { key: 'a' }), await says(id, 'hello', { key: 'a' })];
  expect(twice[1]?.body).toEqual(twice[0]?.body);
  await Promise.all([says(id, 'x'), says(id, 'y', { as: 'kaur@demo.test' })]);
  expect(await clinic.platform.store.count(chatMessages, {})).toBe(3);
});

test('goes by pages without a gap or a repetition', async () => {
  const { id } = await admitted(clinic);
  for (let i = 1; i <= 5; i += 1) await says(id, String(i));
  const first = await reads(id, { query: '?limit=2' });
  const second = await reads(id, { query: `?limit=2&cursor=${String(first.body['nextCursor'])}` });
  const third = await reads(id, { query: `?limit=2&cursor=${String(second.body['nextCursor'])}` });
  expect([first, second, third].flatMap(({ body }) => textsIn(body))).toEqual(['5', '4', '3', '2', '1']);
  expect(third.body['nextCursor']).toBeNull();
});

test('is told live to the other', async () => {
  const { id } = await admitted(clinic);
  const stream = await openStream(clinic, GET, { as: 'kaur@demo.test', path: `/api/consultations/${id}/messages` });
  await stream.next();
  await says(id, 'Can you hear me?');
  expect(textsIn((await stream.next()).data)).toEqual(['Can you hear me?']);
  stream.close();
});

test('after the end it can be read and not written', async () => {
  const { id } = await admitted(clinic);
  await says(id, 'Thank you');
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect((await says(id, 'One more thing')).body['code']).toBe('wrong-state');
  expect(textsIn((await reads(id, { as: 'asha@demo.test' })).body)).toEqual(['Thank you']);
});

describe('what is refused', () => {
  test.each<[string, string, { as?: string }, number, string]>([
    ['nothing', '   ', {}, 400, 'bad-request'],
    ['more than 2,000 characters', 'x'.repeat(2001), {}, 400, 'bad-request'],
    ['another patient', 'hello', { as: 'ravi@demo.test' }, 404, 'not-found'],
    ['another doctor of the clinic', 'hello', { as: 'singh@demo.test' }, 404, 'not-found'],
    ['a caregiver', 'hello', { as: 'meena@demo.test' }, 404, 'not-found'],
  ])('%s', async (_what, text, from, status, code) => {
    const { id } = await admitted(clinic);
    const got = await says(id, text, from);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await clinic.platform.store.count(chatMessages, {})).toBe(0);
  });

  test.each([
    ['ravi@demo.test', 404],
    ['singh@demo.test', 404],
    ['meena@demo.test', 404],
    ['admin@demo.test', 403],
  ])('reading, for %s', async (as, status) => {
    const { id } = await admitted(clinic);
    await says(id, 'private');
    const got = await reads(id, { as });
    expect(got.status).toBe(status);
    expect(got.text).not.toContain('private');
  });

  test('writing from the waiting room', async () => {
    const { id } = await startWaiting(clinic);
    expect((await says(id, 'hello')).body['code']).toBe('wrong-state');
  });

  test('a cursor of another list', async () => {
    const { id } = await admitted(clinic);
    expect((await reads(id, { query: '?cursor=xyz' })).status).toBe(400);
  });
});
