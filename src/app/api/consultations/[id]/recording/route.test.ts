import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as getConsultation } from '@/app/api/consultations/[id]/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { recordings } from '@/server/recordings/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall } from '@/testing/consult';
import { consentAs } from '@/testing/consents';
import { addChildAs, linkFamily } from '@/testing/family';
import { agreedToRecord, agreeToRecord, askToRecordAs, sendPart, stopRecordingAs } from '@/testing/recordings';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let call: string;
beforeEach(async () => {
  clinic = await openClinic();
  call = (await inCall(clinic)).id;
});
afterEach(() => clinic.close());

const stateFor = async (as: string, id = call) =>
  ((await clinic.call(getConsultation, { as, path: `/api/consultations/${id}` })).body['recording'] as { state: string } | undefined)
    ?.state;

test('the doctor asks, the patient agrees, and both see it until either stops it', async () => {
  expect(await stateFor(ASHA)).toBeUndefined();
  const asked = await askToRecordAs(clinic, call);
  expect([asked.status, asked.body['state']]).toEqual([201, 'asked']);
  expect([await stateFor(ASHA), await stateFor(KAUR)]).toEqual(['asked', 'asked']);
  const agreed = await agreeToRecord(clinic, call);
  expect([agreed.status, agreed.body]).toMatchObject([201, { purpose: 'recording', granteeId: clinic.idOf(KAUR), consultationId: call }]);
  expect([await stateFor(ASHA), await stateFor(KAUR)]).toEqual(['agreed', 'agreed']);
  for (const as of [ASHA, KAUR]) expect((await stopRecordingAs(clinic, call, as)).status).toBe(204);
  expect([await stateFor(ASHA), await stateFor(KAUR)]).toEqual(['stopped', 'stopped']);
});

test('asked twice is one question, and after it was refused another may be asked', async () => {
  const first = await askToRecordAs(clinic, call);
  expect((await askToRecordAs(clinic, call)).body['id']).toBe(first.body['id']);
  await stopRecordingAs(clinic, call, ASHA);
  expect((await agreeToRecord(clinic, call)).body['code']).toBe('wrong-state');
  const second = await askToRecordAs(clinic, call);
  expect(second.body['id']).not.toBe(first.body['id']);
  expect(await clinic.platform.store.count(recordings, {})).toBe(2);
});

test('a second recording of the call is agreed to anew', async () => {
  await agreedToRecord(clinic, call);
  await stopRecordingAs(clinic, call, ASHA);
  const { body } = await askToRecordAs(clinic, call);
  expect((await sendPart(clinic, String(body['id']))).body['code']).toBe('wrong-state');
  expect((await agreeToRecord(clinic, call)).status).toBe(201);
  expect((await sendPart(clinic, String(body['id']))).status).toBe(200);
});

test('ends with the call', async () => {
  await agreedToRecord(clinic, call);
  await callAs(clinic, KAUR, 'end', call);
  expect(await stateFor(ASHA)).toBe('stopped');
  expect((await askToRecordAs(clinic, call)).body['code']).toBe('wrong-state');
});

test('the question and the consent are in the patient’s trail', async () => {
  await agreedToRecord(clinic, call);
  const { body } = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=everyone' });
  const actions = (body['items'] as { action: string }[]).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['recording.ask', 'consent.give']));
});

test('a parent agrees and stops in the child’s place', async () => {
  const child = await addChildAs(clinic, 'simran@demo.test');
  const { id } = await inCall(clinic, { as: 'simran@demo.test', patientId: child, doctor: 'singh@demo.test' });
  await askToRecordAs(clinic, id, 'singh@demo.test');
  expect((await agreeToRecord(clinic, id, 'simran@demo.test', child)).body).toMatchObject({ patientId: child });
  expect(await stateFor('singh@demo.test', id)).toBe('agreed');
  expect((await stopRecordingAs(clinic, id, 'simran@demo.test')).status).toBe(204);
});

describe('refuses', () => {
  test.each([
    ['the patient to ask', ASHA, 403],
    ['a colleague to ask', 'singh@demo.test', 404],
    ['an admin to ask', 'admin@demo.test', 403],
  ])('%s', async (_, as, status) => {
    expect((await askToRecordAs(clinic, call, as)).status).toBe(status);
    expect(await stateFor(KAUR)).toBeUndefined();
  });

  test('to record before both are in the call, and what is written or held at the clinic', async () => {
    const waiting = await admitted(clinic, { as: 'ravi@demo.test', doctor: 'singh@demo.test' });
    expect((await askToRecordAs(clinic, waiting.id, 'singh@demo.test')).body['code']).toBe('wrong-state');
    const written = await inCall(clinic, { as: 'simran@demo.test', doctor: 'verma@demo.test', mode: 'text' });
    expect((await askToRecordAs(clinic, written.id, 'verma@demo.test')).body['code']).toBe('wrong-state');
  });

  test('a consent nobody asked for, from whoever is not in the call, or to something else', async () => {
    expect((await agreeToRecord(clinic, call)).body['code']).toBe('wrong-state');
    await askToRecordAs(clinic, call);
    expect((await agreeToRecord(clinic, call, 'ravi@demo.test')).status).toBe(404);
    await linkFamily(clinic, { patient: ASHA, caregiver: 'meena@demo.test' });
    expect((await agreeToRecord(clinic, call, 'meena@demo.test', clinic.idOf(ASHA))).status).toBe(404);
    for (const terms of [{ purpose: 'research' }, { purpose: 'recording', until: '2026-02-01' }]) {
      expect((await consentAs(clinic, { ...terms, consultationId: call })).status).toBe(400);
    }
    expect(await stateFor(KAUR)).toBe('asked');
  });

  test('a stranger to stop it', async () => {
    await agreedToRecord(clinic, call);
    for (const as of ['ravi@demo.test', 'singh@demo.test']) expect((await stopRecordingAs(clinic, call, as)).status).toBe(404);
    expect(await stateFor(KAUR)).toBe('agreed');
  });
});

test('a call in a room of another server is not recorded', async () => {
  const jitsi = { JITSI_KIND: 'self-hosted', JITSI_DOMAIN: 'meet.test', JITSI_APP_ID: 'a', JITSI_SECRET: 'a-secret-of-this-test' };
  const other = await openClinic(jitsi);
  const { id } = await inCall(other);
  expect((await askToRecordAs(other, id)).body['code']).toBe('wrong-state');
  await other.close();
});
