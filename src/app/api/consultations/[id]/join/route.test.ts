import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callEvents, consultations } from '@/server/consultations/collections';
import { GET as getConsultation } from '../route';
import { POST as sendMessage } from '../messages/route';
import { POST as sendSignal } from '../signal/route';
import { GET as listSignals } from '../signals/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs, linkFamily } from '@/testing/family';
import { admitted, callAs, inCall, startWaiting } from '@/testing/consult';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const kept = (id: string) => clinic.platform.store.get(consultations, id);

describe('browser to browser', () => {
  test('each is told who they are and whom to reach; with the second it is in progress', async () => {
    const { id } = await admitted(clinic);
    const [asha, kaur] = [clinic.idOf('asha@demo.test'), clinic.idOf('kaur@demo.test')];
    expect((await callAs(clinic, 'asha@demo.test', 'join', id)).body).toEqual({
      provider: 'peer',
      iceServers: [],
      selfId: asha,
      peers: [kaur],
    });
    expect(await kept(id)).toMatchObject({ state: 'admitted' });
    clinic.at('2026-01-05T03:46:00.000Z');
    expect((await callAs(clinic, 'kaur@demo.test', 'join', id)).body).toMatchObject({ selfId: kaur, peers: [asha] });
    expect(await kept(id)).toMatchObject({ state: 'in_progress', startedAt: '2026-01-05T03:46:00.000Z', media: ['video'] });
  });

  test('a doctor may be there before the patient is admitted; one whose window closed long ago is not in', async () => {
    const { id } = await startWaiting(clinic);
    expect((await callAs(clinic, 'kaur@demo.test', 'join', id)).status).toBe(200);
    expect((await kept(id))?.state).toBe('waiting');
    clinic.at('2026-01-05T03:55:00.000Z');
    await callAs(clinic, 'asha@demo.test', 'presence', id);
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    await callAs(clinic, 'asha@demo.test', 'join', id);
    expect((await kept(id))?.state).toBe('admitted');
    await callAs(clinic, 'kaur@demo.test', 'join', id);
    expect((await kept(id))?.state).toBe('in_progress');
  });

  test('after a lost line the way in is asked for again, without another admission', async () => {
    const { id } = await inCall(clinic);
    const before = await kept(id);
    clinic.at('2026-01-05T03:58:00.000Z');
    expect((await callAs(clinic, 'asha@demo.test', 'join', id)).status).toBe(200);
    expect(await kept(id)).toMatchObject({ state: 'in_progress', startedAt: before?.startedAt, admittedAt: before?.admittedAt });
    const log = await clinic.platform.store.find(callEvents, {
      where: [['consultationId', '==', id]],
      orderBy: [['seq', 'desc']],
      limit: 10,
    });
    expect(log.map(({ role, event }) => [role, event.kind])).toEqual([
      ['doctor', 'joined'],
      ['patient', 'joined'],
    ]);
  });
});

describe('a Jitsi deployment', () => {
  const JITSI = {
    JITSI_KIND: 'self-hosted',
    JITSI_DOMAIN: 'meet.example.org',
    JITSI_APP_ID: 'arogya',
    JITSI_SECRET: 'a-secret-shared-with-the-jitsi-server',
  };

  test('a patient not yet admitted learns neither room nor token; afterwards both are in one room with tokens of their own', async () => {
    await clinic.close();
    clinic = await openClinic(JITSI);
    const { id } = await startWaiting(clinic);
    const early = await callAs(clinic, 'asha@demo.test', 'join', id);
    expect([early.status, early.body['code']]).toEqual([409, 'wrong-state']);
    expect(early.text).not.toContain((await kept(id))?.room);
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    const [patient, doctor] = [await callAs(clinic, 'asha@demo.test', 'join', id), await callAs(clinic, 'kaur@demo.test', 'join', id)];
    expect(patient.body).toMatchObject({
      provider: 'jitsi',
      domain: 'meet.example.org',
      roomName: doctor.body['roomName'],
      expiresAt: '2026-01-05T03:55:00.000Z',
    });
    expect(patient.body['jwt']).not.toBe(doctor.body['jwt']);
    expect(String(patient.body['roomName'])).not.toContain(id.slice(4).toLowerCase());
  });
});

test('a consultation in writing has nothing to connect and begins all the same', async () => {
  const { id } = await admitted(clinic, { mode: 'text' });
  expect((await callAs(clinic, 'asha@demo.test', 'join', id)).body).toMatchObject({ provider: 'none' });
  await callAs(clinic, 'kaur@demo.test', 'join', id);
  expect(await kept(id)).toMatchObject({ state: 'in_progress', media: ['text'] });
});

describe('somebody of the family', () => {
  const path = (id: string, what: string) => `/api/consultations/${id}/${what}`;

  test('who is a parent takes the call for a child: waits, joins, is heard and writes in its place', async () => {
    const child = await addChildAs(clinic, 'meena@demo.test');
    const { id } = await startWaiting(clinic, { as: 'meena@demo.test', patientId: child });
    const view = await clinic.call(getConsultation, { as: 'meena@demo.test', path: `/api/consultations/${id}` });
    expect(view.body).toMatchObject({ selfRole: 'patient', patientId: child });
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    const kaur = clinic.idOf('kaur@demo.test');
    expect((await callAs(clinic, 'meena@demo.test', 'join', id)).body).toMatchObject({ selfId: child, peers: [kaur] });
    expect((await callAs(clinic, 'kaur@demo.test', 'join', id)).body).toMatchObject({ selfId: kaur, peers: [child] });
    const offer = { to: child, kind: 'offer', payload: { a: 1 } };
    expect((await clinic.call(sendSignal, { as: 'kaur@demo.test', path: path(id, 'signal'), body: offer })).status).toBe(201);
    const heard = await clinic.call(listSignals, { as: 'meena@demo.test', path: path(id, 'signals') });
    expect(heard.body['items']).toMatchObject([{ from: kaur, kind: 'offer' }]);
    const answer = { to: kaur, kind: 'answer', payload: {} };
    expect((await clinic.call(sendSignal, { as: 'meena@demo.test', path: path(id, 'signal'), body: answer })).status).toBe(201);
    const said = await clinic.call(sendMessage, {
      as: 'meena@demo.test',
      path: path(id, 'messages'),
      body: { text: 'She coughs at night' },
    });
    expect(said.body).toMatchObject({ from: child, role: 'patient' });
  });

  test('who helps an adult follows, and is not let into the call on a second phone', async () => {
    await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test' });
    const { id } = await inCall(clinic);
    const view = await clinic.call(getConsultation, { as: 'meena@demo.test', path: `/api/consultations/${id}` });
    expect(view.body).toMatchObject({ selfRole: 'caregiver', state: 'in_progress' });
    expect(await callAs(clinic, 'meena@demo.test', 'join', id)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

test.each<[string, string, 'waiting' | 'ended' | 'in_person', number, string]>([
  ['a patient who waits', 'asha@demo.test', 'waiting', 409, 'wrong-state'],
  ['another patient', 'ravi@demo.test', 'waiting', 404, 'not-found'],
  ['another doctor', 'singh@demo.test', 'waiting', 404, 'not-found'],
  ['a caregiver', 'meena@demo.test', 'waiting', 404, 'not-found'],
  ['the doctor after the end', 'kaur@demo.test', 'ended', 409, 'wrong-state'],
  ['the patient after the end', 'asha@demo.test', 'ended', 409, 'wrong-state'],
  ['the patient of a visit to the clinic', 'asha@demo.test', 'in_person', 409, 'wrong-state'],
])('%s is not let in', async (_who, as, state, status, code) => {
  const { id } = state === 'waiting' ? await startWaiting(clinic) : await admitted(clinic, state === 'in_person' ? { mode: state } : {});
  if (state === 'ended') await callAs(clinic, 'kaur@demo.test', 'end', id);
  const got = await callAs(clinic, as, 'join', id);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(got.text).not.toContain((await kept(id))?.room);
});
