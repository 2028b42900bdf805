import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as signIn } from '@/app/api/auth/login/route';
import { DELETE as signOut } from '@/app/api/auth/session/route';
import { GET as readQueue } from '@/app/api/doctor/queue/route';
import { GET as readMessages, POST as sendMessage } from '@/app/api/consultations/[id]/messages/route';
import { addSeconds } from '@/domain/shared/instant';
import { runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { FAILED_SIGN_IN_LIMITS } from '@/server/platform/http/limits';
import { JOBS } from '@/server/system/jobs';
import { verifyTrail } from '../../tools/audit/verify-trail';
import { book, bookSlot, HALF_PAST_NINE } from './book';
import { MONDAY_NINE, openClinic, type Clinic } from './clinic';
import { callAs, inCall, QUARTER_PAST_NINE, startWaiting } from './consult';
import { openStream } from './open-stream';

const HOUR = 3600;
const DAY = 86_400;
const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(async () => {
  const faults: string[] = [];
  const onChain = (mark: string, { fault }: { fault: unknown }) => void (fault !== null && faults.push(mark));
  await verifyTrail({ store: clinic.platform.store, secret: clinic.platform.secret, onChain });
  expect(faults, 'the audit trail is whole whatever the clock said').toEqual([]);
  await clinic.close();
});

const jump = (seconds: number, from = MONDAY_NINE) => clinic.at(addSeconds(from, seconds));
const meWith = async (authorization: string) => (await clinic.call(me, { path: '/api/auth/me', headers: { authorization } })).status;

describe('when the clock goes back an hour', () => {
  test('who is signed in stays so, and who has signed out does too', async () => {
    const [stays, leaves] = [await clinic.tokenOf(ASHA), await clinic.tokenOf(KAUR)].map((token) => `Bearer ${token}`);
    await clinic.call(signOut, { method: 'DELETE', path: '/api/auth/session', headers: { authorization: leaves ?? '' } });
    jump(-HOUR);
    expect(await meWith(stays ?? '')).toBe(200);
    expect(await meWith(leaves ?? '')).toBe(401);
  });

  test('every job runs when it is next due by the new clock', async () => {
    expect(await runDueJobs(clinic.platform, JOBS)).toHaveLength(JOBS.length);
    jump(-HOUR);
    const longest = Math.max(...JOBS.map(({ everySeconds }) => everySeconds));
    expect(longest).toBeLessThanOrEqual(HOUR);
    expect(await runDueJobs(clinic.platform, JOBS)).toHaveLength(JOBS.length);
    expect(await runDueJobs(clinic.platform, JOBS)).toEqual([]);
  });

  test('a chat and its stream go on in order', async () => {
    const { id } = await inCall(clinic);
    const path = `/api/consultations/${id}/messages`;
    const say = (text: string) => clinic.call(sendMessage, { as: KAUR, path, body: { text } });
    await say('before');
    const stream = await openStream(clinic, readMessages, { as: ASHA, path });
    await stream.next(({ items }) => JSON.stringify(items).includes('before'));
    jump(-HOUR, QUARTER_PAST_NINE);
    expect((await say('after')).status).toBe(201);
    await stream.next(({ items }) => JSON.stringify(items).includes('after'));
    stream.close();
    // The newest first.
    const { body } = await clinic.call(readMessages, { as: ASHA, path });
    expect((body['items'] as { text: string }[]).map(({ text }) => text)).toEqual(['after', 'before']);
  });
});

describe('when the clock was ahead for a while', () => {
  const DAY_OFF = DAY;

  test('no job stands still until it is there again', async () => {
    jump(DAY_OFF);
    await runDueJobs(clinic.platform, JOBS);
    jump(0);
    expect(await runDueJobs(clinic.platform, JOBS)).toHaveLength(JOBS.length);
  });

  test('nobody waits for it to be there again before they may try their password', async () => {
    const attempt = (password: string) => clinic.call(signIn, { path: '/api/auth/login', body: { identifier: ASHA, password } });
    jump(DAY_OFF);
    let got = await attempt('wrong');
    while (got.status !== 429) got = await attempt('wrong');
    jump(0);
    const { status, headers } = await attempt('wrong');
    expect([401, 429]).toContain(status);
    expect(Number(headers.get('retry-after') ?? 0)).toBeLessThanOrEqual(FAILED_SIGN_IN_LIMITS.pair.longestWaitSeconds);
    // The count goes on where it was.
    expect((await attempt('wrong')).status).toBe(429);
  });

  test('a booked time stays booked, by one person, and is answered alike to who repeats it', async () => {
    const first = await book(clinic, { key: 'a-key-of-this-test' });
    jump(DAY_OFF);
    await runDueJobs(clinic.platform, JOBS);
    jump(0);
    await runDueJobs(clinic.platform, JOBS);
    expect((await book(clinic, { key: 'a-key-of-this-test' })).text).toBe(first.text);
    const others = await book(clinic, { as: 'ravi@demo.test', startsAt: HALF_PAST_NINE });
    expect([others.status, others.body['code']]).toEqual([409, 'slot-taken']);
  });

  test('who waits is there again with the next sign of their phone, and who is gone is not shown as waiting', async () => {
    const waiting = await startWaiting(clinic);
    jump(DAY_OFF, QUARTER_PAST_NINE);
    await callAs(clinic, ASHA, 'presence', waiting.id);
    jump(30, QUARTER_PAST_NINE);
    const shown = async () => {
      const { body } = await clinic.call(readQueue, { as: KAUR, path: '/api/doctor/queue' });
      return JSON.stringify(body);
    };
    expect(await shown()).toMatch(/"isPresent":false/);
    expect((await callAs(clinic, ASHA, 'presence', waiting.id)).status).toBe(200);
    expect(await shown()).toMatch(/"isPresent":true/);
  });

  test('a visit can be booked, entered and held by the right time', async () => {
    jump(DAY_OFF);
    expect((await book(clinic, { startsAt: HALF_PAST_NINE })).status).not.toBe(201);
    jump(0);
    const { id } = await bookSlot(clinic);
    expect(id).toMatch(/^apt_/);
  });
});
