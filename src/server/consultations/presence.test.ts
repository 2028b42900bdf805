import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HEARTBEAT_SECONDS, GRACE_SECONDS, PRESENCE_WRITE_SECONDS } from '@/domain/consultations/waiting-room';
import { addSeconds } from '@/domain/shared/instant';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { assemble, type Platform } from '@/server/platform/platform';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { openClinic, type Clinic } from '@/testing/clinic';
import { QUARTER_PAST_NINE, startWaiting } from '@/testing/consult';
import { consultations } from './collections';
import { getConsultation, watchConsultation } from './get-consultation';
import { leaveConsultation } from './leave-consultation';
import { recordPresence } from './record-presence';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let folder = '';
let clinic: Clinic;
let second: Platform;
let id = '';
let stop: () => void = () => undefined;
let now = QUARTER_PAST_NINE;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-presence-'));
  const file = path.join(folder, 'store.db');
  clinic = await openClinic({}, sqliteStore({ file }));
  const { env, secret } = clinic.platform;
  second = assemble({ env, secret, store: sqliteStore({ file }), clock: () => now });
  now = QUARTER_PAST_NINE;
  ({ id } = await startWaiting(clinic));
  const known = new Promise<void>((resolve) => {
    stop = watchConsultation(clinic.as(ASHA), id, resolve);
  });
  await known;
});
afterEach(async () => {
  stop();
  await second.store.close();
  await clinic.close();
  rmSync(folder, { recursive: true, force: true });
});

const inSecond = (identifier: string): Ctx =>
  makeCtx(second, { principal: clinic.as(identifier).principal, requestId: 'req_of_this_test' });
const pass = (seconds: number) => {
  now = addSeconds(now, seconds);
  clinic.at(now);
};
const isPresent = async (ctx: Ctx) => (await getConsultation(ctx, id)).participants[0]?.isPresent;
const stored = () => clinic.platform.store.get(consultations, id);

/** Beats for so long, as the page does, in the first process. */
async function beatFor(seconds: number, after: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  for (let beat = 0; beat < seconds; beat += HEARTBEAT_SECONDS) {
    pass(HEARTBEAT_SECONDS);
    await recordPresence(clinic.as(ASHA), id);
    await after();
  }
}

test('a heartbeat is written every 100 seconds, and every process sees all the while who is there', async () => {
  const written = new Set<string | undefined>();
  const seen: unknown[] = [];
  await beatFor(600, async () => {
    written.add((await stored())?.participants.patient.lastSeenAt);
    seen.push(await isPresent(clinic.as(KAUR)), await isPresent(inSecond(KAUR)));
  });
  expect(written.size).toBeLessThanOrEqual(600 / PRESENCE_WRITE_SECONDS + 1);
  expect(new Set(seen)).toEqual(new Set([true]));
});

test('the process that received the heartbeats sees who disconnects as gone exactly when the grace period is over', async () => {
  await beatFor(100);
  pass(GRACE_SECONDS + HEARTBEAT_SECONDS);
  expect(await isPresent(clinic.as(KAUR))).toBe(true);
  pass(1);
  expect([await isPresent(clinic.as(KAUR)), await isPresent(inSecond(KAUR))]).toEqual([false, false]);
});

test('another process gives who disconnects the grace period less the time it may not know of', async () => {
  await beatFor(100);
  pass(GRACE_SECONDS + HEARTBEAT_SECONDS - PRESENCE_WRITE_SECONDS);
  expect(await isPresent(inSecond(KAUR))).toBe(true);
});

test('when a process dies nobody loses their place: the next heartbeat at another one keeps it', async () => {
  await beatFor(100);
  const before = await stored();
  pass(GRACE_SECONDS + HEARTBEAT_SECONDS - PRESENCE_WRITE_SECONDS);
  await recordPresence(inSecond(ASHA), id);
  pass(GRACE_SECONDS);
  expect(await isPresent(inSecond(KAUR))).toBe(true);
  expect(await stored()).toMatchObject({ waitingSince: before?.waitingSince, version: before?.version });
});

test('a heartbeat brings nobody back who has chosen to leave', async () => {
  await beatFor(100);
  await leaveConsultation(clinic.as(ASHA), id);
  pass(HEARTBEAT_SECONDS);
  await recordPresence(clinic.as(ASHA), id);
  expect([await isPresent(clinic.as(KAUR)), (await getConsultation(clinic.as(KAUR), id)).hasLeft]).toEqual([false, true]);
});

test('a heartbeat is answered with the state as another process has changed it', async () => {
  await beatFor(40);
  await leaveConsultation(inSecond(ASHA), id);
  await expect.poll(async () => (await recordPresence(clinic.as(ASHA), id)).version).toBe((await stored())?.version);
});
