import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as addHistory } from '@/app/api/records/medical-history/route';
import { POST as recordVitals } from '@/app/api/vitals/route';
import { EXPORT_PARTS } from '@/domain/records/export';
import { makeCtx } from '@/server/platform/ctx';
import { buildExports } from '@/server/records/build-exports';
import { addSeconds } from '@/domain/shared/instant';
import { keepPaper } from '@/testing/health-documents';
import { recordExportParts, recordExports } from '@/server/records/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { readZip } from '@/testing/read-zip';
import { DELETE, GET, POST } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/profile/me/export';
const starts = () => clinic.call(POST, { as: ASHA, method: 'POST', path });
const state = async () => (await clinic.call(GET, { as: ASHA, path })).body['export'] as Record<string, unknown> | null;
const removes = () => clinic.call(DELETE, { as: ASHA, method: 'DELETE', path });
const tick = () => buildExports(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
async function stored() {
  const all = await clinic.platform.store.find(recordExports, { limit: 10 });
  return all.find((one) => one.state !== 'removed') ?? all[0];
}

async function liveThroughAVisit(): Promise<void> {
  const { id } = await admitted(clinic);
  const note = { subjective: '', objective: '', assessment: '', plan: 'Rest and water', version: 0 };
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `/api/consultations/${id}/note`, body: note });
  await signRx(clinic, id);
  await callAs(clinic, KAUR, 'end', id);
  const allergy = { kind: 'allergy', title: 'Peanuts', status: 'active' };
  await clinic.call(addHistory, { as: ASHA, path: '/api/records/medical-history', body: allergy });
  await clinic.call(recordVitals, {
    as: ASHA,
    path: '/api/vitals',
    body: { readings: [{ metric: 'heart_rate', value: 71, unit: 'bpm' }] },
  });
}

async function archive(): Promise<Map<string, Uint8Array>> {
  const bytes = await clinic.platform.files.read((await stored())?.fileId ?? '');
  return readZip(new Uint8Array(await new Response(bytes).arrayBuffer()));
}

test('puts everything into one archive, and tells the patient when it is there', async () => {
  await liveThroughAVisit();
  expect(await state()).toBeNull();
  const { status, body } = await starts();
  expect(status).toBe(201);
  expect(body).toMatchObject({ state: 'waiting', done: 0, total: 12 });
  await tick();
  expect(await state()).toMatchObject({ state: 'ready', done: 12, expiresAt: '2026-01-12T03:45:00.000Z' });
  const files = await archive();
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const parts = [...EXPORT_PARTS].toSorted();
  expect([...files.keys()].filter((name) => name.endsWith('.json')).toSorted()).toEqual(parts.map((part) => `${part}.json`));
  expect(JSON.parse(text('profile.json'))).toMatchObject([{ name: 'Asha Rani' }]);
  expect(JSON.parse(text('visits.json'))).toMatchObject([{ note: { plan: 'Rest and water' } }]);
  expect(JSON.parse(text('history.json'))).toMatchObject([{ kind: 'allergy', title: 'Peanuts' }]);
  expect(JSON.parse(text('readings.json'))).toMatchObject([{ metric: 'heart_rate', value: 71 }]);
  const [rx] = JSON.parse(text('prescriptions.json')) as { number: string }[];
  expect(text(`prescriptions/${rx?.number ?? ''}.pdf`).slice(0, 5)).toBe('%PDF-');
  const told = await clinic.call(listNotifications, { as: ASHA, path: '/api/notifications' });
  expect((told.body['items'] as { kind: string }[]).map(({ kind }) => kind)).toContain('export-ready');
});

test('asking again while one is being made or is there makes no second', async () => {
  const first = await starts();
  expect((await starts()).body['id']).toBe(first.body['id']);
  await tick();
  expect((await starts()).body).toMatchObject({ id: first.body['id'], state: 'ready' });
  expect(await clinic.platform.store.count(recordExports, {})).toBe(1);
});

test('one that a process left in the middle is made again at the next tick', async () => {
  await starts();
  const left = await stored();
  if (left === undefined) throw new Error('nothing was asked for');
  const fileId = clinic.as(ASHA).newId('fil');
  await clinic.platform.files.writeArchive(fileId, (async function* () {})());
  await clinic.platform.store.commit(async (tx) => tx.put(recordExports, { ...left, done: 3, tries: 1, fileId }));
  await tick();
  expect(await clinic.platform.files.stat(fileId)).toBeNull();
  expect(await state()).toMatchObject({ state: 'ready', done: 12 });
  expect((await archive()).size).toBe(12);
});

/** The collections that are read until `stop`, each as often as it is asked. */
function readsOf() {
  const { store } = clinic.platform;
  const { find, get } = store;
  const names: string[] = [];
  Object.assign(store, {
    find: (...[c, query]: Parameters<typeof find>) => (names.push(c.name), find(c, query)),
    get: (...[c, id]: Parameters<typeof get>) => (names.push(c.name), get(c, id)),
  });
  return () => {
    Object.assign(store, { find, get });
    return names;
  };
}

/** The files of the archive but the list of who looked, which each archive makes longer. */
async function lasting(): Promise<[string, string][]> {
  const files = [...(await archive())].filter(([name]) => name !== 'access.json');
  return files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
}

test('one that was killed in the middle goes on where it stopped, reads nothing twice, and is the same archive', async () => {
  await liveThroughAVisit();
  await keepPaper(clinic);
  await starts();
  const allReads = readsOf();
  await tick();
  const whole = allReads();
  const expected = await lasting();
  await removes();

  clinic.at(addSeconds(clinic.platform.clock(), 1));
  await starts();
  const { files } = clinic.platform;
  const { writeBytes } = files;
  let left = 7;
  files.writeBytes = (...part) => ((left -= 1) >= 0 ? writeBytes(...part) : Promise.reject(new Error('killed')));
  await expect(tick()).rejects.toThrow('killed');
  files.writeBytes = writeBytes;
  expect(await state()).toMatchObject({ state: 'waiting', done: 7 });
  const reads = readsOf();
  await tick();
  const again = reads();
  expect(await state()).toMatchObject({ state: 'ready', done: 12 });
  expect(await lasting()).toEqual(expected);
  for (const read of ['soap_notes', 'chat_turns', 'health_documents', 'health_records']) {
    expect(whole).toContain(read);
    expect(again).not.toContain(read);
  }
  expect(again.length).toBeLessThan(whole.length);
  expect(await clinic.platform.store.count(recordExportParts, {})).toBe(0);
});

test('the parts of one that is deleted while it is made are gone with it', async () => {
  await starts();
  const { files } = clinic.platform;
  const { writeBytes } = files;
  const written: string[] = [];
  files.writeBytes = async (id, bytes) => {
    written.push(id);
    if (written.length === 3) await removes();
    return writeBytes(id, bytes);
  };
  await tick();
  files.writeBytes = writeBytes;
  expect([written.length, await state(), await clinic.platform.store.count(recordExportParts, {})]).toEqual([3, null, 0]);
  for (const id of written) expect(await files.stat(id)).toBeNull();
});

test('is given up after five tries, and can then be asked for again', async () => {
  await starts();
  const left = await stored();
  if (left === undefined) throw new Error('nothing was asked for');
  await clinic.platform.store.commit(async (tx) => tx.put(recordExports, { ...left, tries: 5 }));
  await tick();
  expect(await state()).toMatchObject({ state: 'failed' });
  clinic.at('2026-01-05T03:31:00.000Z');
  expect((await starts()).body).toMatchObject({ state: 'waiting' });
});

test('is deleted after seven days, file and all', async () => {
  await starts();
  await tick();
  const fileId = (await stored())?.fileId ?? '';
  clinic.at('2026-01-12T03:29:59.999Z');
  await tick();
  expect(await clinic.platform.files.stat(fileId)).not.toBeNull();
  clinic.at('2026-01-12T03:30:00.000Z');
  await tick();
  expect(await clinic.platform.files.stat(fileId)).toBeNull();
  expect(await state()).toBeNull();
});

test('is deleted at once when the patient says so', async () => {
  await starts();
  await tick();
  const fileId = (await stored())?.fileId ?? '';
  expect((await removes()).status).toBe(204);
  expect(await clinic.platform.files.stat(fileId)).toBeNull();
  expect([await state(), (await removes()).status]).toEqual([null, 404]);
});

test('one deleted before it is made is not made', async () => {
  await starts();
  expect((await removes()).status).toBe(204);
  expect(await tick()).toBe(0);
  expect(await state()).toBeNull();
});

test('one deleted while it is made leaves no file behind', async () => {
  const { files } = clinic.platform;
  const write = files.writeArchive;
  let written = '';
  files.writeArchive = async (id, entries) => {
    written = id;
    expect((await removes()).status).toBe(204);
    return write(id, entries);
  };
  await starts();
  await tick();
  expect([written, await files.stat(written), await state()]).toEqual([expect.stringMatching(/^fil_/), null, null]);
});

test.each([
  ['a stranger', undefined, 401],
  ['a doctor', KAUR, 403],
  ['a caregiver', 'meena@demo.test', 403],
])('is not for %s', async (_, as, status) => {
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), method: 'POST', path })).status).toBe(status);
  expect(await clinic.platform.store.count(recordExports, {})).toBe(0);
});
