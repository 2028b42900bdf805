import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DELETE as withdraw } from '@/app/api/consents/[id]/route';
import { addSeconds } from '@/domain/shared/instant';
import { LAST_PART_SECONDS, PART_BYTES_MAX } from '@/domain/recordings/schema';
import { recordingEnds, recordingParts, recordings } from '@/server/recordings/collections';
import { purgeRecordings } from '@/server/recordings/remove-recording';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic, type Clinic } from '@/testing/clinic';
import { inCall } from '@/testing/consult';
import { agreeToRecord, askToRecordAs, RECORDED, sendPart, stopRecordingAs } from '@/testing/recordings';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let call: string;
let id: string;
let consent: string;
beforeEach(async () => {
  clinic = await openClinic();
  call = (await inCall(clinic)).id;
  id = String((await askToRecordAs(clinic, call)).body['id']);
  consent = String((await agreeToRecord(clinic, call)).body['id']);
});
afterEach(() => clinic.close());

const stored = () => clinic.platform.store.get(recordings, id);
const parts = () =>
  clinic.platform.store.find(recordingParts, { where: [['recordingId', '==', id]], orderBy: [['seq', 'asc']], limit: 50 });
const withdraws = () => clinic.call(withdraw, { as: ASHA, method: 'DELETE', path: `/api/consents/${consent}` });
/** What lies in the folder of files, in bytes as they are on the disk. */
function filesOnDisk(): Buffer[] {
  const { env } = clinic.platform;
  if (env.PLATFORM !== 'embedded') throw new Error('no folder');
  const folder = path.join(env.DATA_DIR, 'files');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
}

test('parts are kept in their order, sealed, with the length and the size of the whole', async () => {
  for (const seq of [0, 1]) expect((await sendPart(clinic, id, { seq })).body).toEqual({ parts: seq + 1 });
  expect(await stored()).toMatchObject({
    state: 'recording',
    parts: 2,
    bytes: 2 * RECORDED.length,
    milliseconds: 10_000,
    type: 'video/webm',
  });
  for (const { fileId, key } of await parts()) expect(await clinic.platform.files.readSealed(fileId, key)).toEqual(RECORDED);
  const found = filesOnDisk();
  expect(found.length).toBeGreaterThan(0);
  expect(found.some((bytes) => bytes.includes('A private word'))).toBe(false);
});

test('a part that is sent twice is there once', async () => {
  await sendPart(clinic, id);
  const again = await sendPart(clinic, id);
  expect([again.status, again.body]).toEqual([200, { parts: 1 }]);
  const twins = await Promise.all([sendPart(clinic, id, { seq: 1 }), sendPart(clinic, id, { seq: 1 })]);
  expect(twins.map(({ status }) => status)).toEqual([200, 200]);
  const kept = await parts();
  expect([kept.length, (await stored())?.bytes]).toEqual([2, 2 * RECORDED.length]);
  for (const { fileId, key } of kept) expect(await clinic.platform.files.readSealed(fileId, key)).toEqual(RECORDED);
});

test('a part whose forerunner is missing is refused, and comes after it', async () => {
  expect((await sendPart(clinic, id, { seq: 1 })).body['code']).toBe('conflict');
  await sendPart(clinic, id);
  expect((await sendPart(clinic, id, { seq: 1 })).status).toBe(200);
});

test('what was recorded before it was stopped still arrives, for two minutes', async () => {
  await sendPart(clinic, id);
  await stopRecordingAs(clinic, call, ASHA);
  expect((await sendPart(clinic, id, { seq: 1 })).status).toBe(200);
  expect((await stored())?.state).toBe('stopped');
  clinic.at(addSeconds(clinic.platform.clock(), LAST_PART_SECONDS + 1));
  expect((await sendPart(clinic, id, { seq: 2 })).body['code']).toBe('wrong-state');
});

describe('the consent withdrawn in the middle', () => {
  test('refuses the next part and deletes what there is, at once', async () => {
    await sendPart(clinic, id);
    const [part] = await parts();
    expect((await withdraws()).status).toBe(204);
    expect((await sendPart(clinic, id, { seq: 1 })).body['code']).toBe('wrong-state');
    expect(await clinic.platform.files.stat(part?.fileId ?? '')).toBeNull();
    expect([await parts(), filesOnDisk(), await clinic.platform.store.count(recordingEnds, {})]).toEqual([[], [], 0]);
    expect(await stored()).toMatchObject({ state: 'withdrawn', parts: 0, bytes: 0 });
  });

  test('again is as good', async () => {
    await sendPart(clinic, id);
    expect([(await withdraws()).status, (await withdraws()).status]).toEqual([204, 204]);
  });

  test('is finished by the job where the server was killed after it', async () => {
    await sendPart(clinic, id);
    const { files } = clinic.platform;
    const { remove } = files;
    files.remove = () => Promise.reject(new Error('killed'));
    await withdraws();
    files.remove = remove;
    expect(filesOnDisk().length).toBeGreaterThan(0);
    const job = makeCtx(clinic.platform, { principal: null, requestId: 'req_job' });
    expect([await purgeRecordings(job), filesOnDisk()]).toEqual([1, []]);
  });
});

test('is deleted after the days the environment says, and not before', async () => {
  await sendPart(clinic, id);
  const job = makeCtx(clinic.platform, { principal: null, requestId: 'req_job' });
  const until = (await stored())?.expiresAt ?? '';
  clinic.at(addSeconds(until, -1));
  expect(await purgeRecordings(job)).toBe(0);
  clinic.at(until);
  expect([await purgeRecordings(job), await parts(), filesOnDisk()]).toEqual([1, [], []]);
});

describe('refuses, and keeps nothing', () => {
  test.each([
    ['another doctor', { as: 'singh@demo.test' }, 404],
    ['the patient', { as: ASHA }, 403],
    ['nothing', { bytes: new Uint8Array() }, 400],
    ['another type', { type: 'text/html' }, 415],
    ['a part that is too large', { bytes: new Uint8Array(PART_BYTES_MAX + 1) }, 413],
  ])('%s', async (_, part, status) => {
    expect((await sendPart(clinic, id, part)).status).toBe(status);
    expect([(await stored())?.parts, await parts()]).toEqual([0, []]);
  });
});
