import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CALL_LOG_MAX } from '@/domain/consultations/call';
import { callEvents, consultations } from '@/server/consultations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall, startWaiting } from '@/testing/consult';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const QUALITY = { kind: 'quality', medium: 'video', quality: 'weak', loss: 0.12, roundTripMs: 420 };
const logs = (id: string, body: unknown, as = 'asha@demo.test') => clinic.call(POST, { as, path: `/api/consultations/${id}/events`, body });
const reads = (id: string, as = 'kaur@demo.test') => clinic.call(GET, { as, path: `/api/consultations/${id}/events` });
const kinds = async (id: string) => ((await reads(id)).body['items'] as { event: { kind: string } }[]).map(({ event }) => event.kind);

test('the log of a call: who joined, how the line was, what it fell back to, who left, when it ended', async () => {
  const { id } = await inCall(clinic);
  for (const event of [QUALITY, { kind: 'fallback', from: 'video', to: 'audio', cause: 'line' }, { kind: 'left' }]) {
    expect((await logs(id, event)).body).toEqual({ kept: true });
  }
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect(await kinds(id)).toEqual(['ended', 'left', 'fallback', 'quality', 'joined', 'joined']);
  expect((await reads(id)).body['items']).toContainEqual({
    seq: 3,
    at: '2026-01-05T03:45:00.000Z',
    by: clinic.idOf('asha@demo.test'),
    role: 'patient',
    event: QUALITY,
  });
});

test('what it fell back to is in the summary, once', async () => {
  const { id } = await inCall(clinic);
  for (const as of ['asha@demo.test', 'kaur@demo.test'])
    await logs(id, { kind: 'fallback', from: 'video', to: 'audio', cause: 'line' }, as);
  expect((await clinic.platform.store.get(consultations, id))?.media).toEqual(['video', 'audio']);
});

test('looks at the quality are kept every ten seconds and for each alone', async () => {
  const { id } = await inCall(clinic);
  expect((await logs(id, QUALITY)).body).toEqual({ kept: true });
  expect((await logs(id, QUALITY)).body).toEqual({ kept: false });
  expect((await logs(id, QUALITY, 'kaur@demo.test')).body).toEqual({ kept: true });
  clinic.at('2026-01-05T03:45:10.000Z');
  expect((await logs(id, QUALITY)).body).toEqual({ kept: true });
  expect((await kinds(id)).filter((kind) => kind === 'quality')).toHaveLength(3);
});

test('ends growing, but for the end itself', async () => {
  const { id } = await inCall(clinic);
  await clinic.platform.store.commit(async (tx) => {
    const last = await tx.get(callEvents, `${id}@1`);
    if (last) tx.create(callEvents, { ...last, id: `${id}@${CALL_LOG_MAX}`, seq: CALL_LOG_MAX });
  });
  expect((await logs(id, { kind: 'left' })).body).toEqual({ kept: false });
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect(await clinic.platform.store.get(callEvents, `${id}@${CALL_LOG_MAX + 1}`)).toMatchObject({ event: { kind: 'ended' } });
});

describe('what is refused', () => {
  test.each<[string, unknown, string, number, string]>([
    ['a kind that is none', { kind: 'ended' }, 'asha@demo.test', 400, 'bad-request'],
    ['a quality that is none', { ...QUALITY, quality: 'superb' }, 'asha@demo.test', 400, 'bad-request'],
    ['a loss beyond the whole', { ...QUALITY, loss: 2 }, 'asha@demo.test', 400, 'bad-request'],
    ['another patient', QUALITY, 'ravi@demo.test', 404, 'not-found'],
    ['another doctor of the clinic', QUALITY, 'singh@demo.test', 404, 'not-found'],
    ['a caregiver', QUALITY, 'meena@demo.test', 404, 'not-found'],
  ])('%s', async (_what, event, as, status, code) => {
    const { id } = await inCall(clinic);
    const got = await logs(id, event, as);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await kinds(id)).toEqual(['joined', 'joined']);
  });

  test.each([
    ['ravi@demo.test', 404],
    ['singh@demo.test', 404],
    ['meena@demo.test', 404],
    ['admin@demo.test', 403],
  ])('reading, for %s', async (as, status) => {
    const { id } = await inCall(clinic);
    expect((await reads(id, as)).status).toBe(status);
  });

  test('before the admission and after the end', async () => {
    const { id } = await startWaiting(clinic);
    expect((await logs(id, QUALITY)).body['code']).toBe('wrong-state');
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    await callAs(clinic, 'kaur@demo.test', 'end', id);
    expect((await logs(id, QUALITY)).body['code']).toBe('wrong-state');
  });
});
