import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HEARTBEAT_SECONDS } from '@/domain/consultations/waiting-room';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall, startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const SECOND = { as: 'ravi@demo.test', startsAt: at('04:15:00'), now: at('04:00:00'), mode: 'in_person', reason: 'Cough' };
const look = (as = 'kaur@demo.test') => clinic.call(GET, { as, path: '/api/doctor/queue' });

test('is empty when nobody waits', async () => {
  expect((await look()).body).toEqual({ items: [], current: [] });
});

test('tells who waits, since when, for what, in order, and who has dropped out', async () => {
  const asha = await startWaiting(clinic);
  const ravi = await startWaiting(clinic, SECOND);
  expect((await look()).body).toEqual({
    items: [
      {
        consultationId: asha.id,
        appointmentId: asha.appointmentId,
        patientId: clinic.idOf('asha@demo.test'),
        patientName: 'Asha Rani',
        startsAt: at('04:00:00'),
        waitingSince: at('03:45:00'),
        position: 1,
        isPresent: false,
        mode: 'video',
        reason: 'Fever since Sunday',
        priority: 'normal',
      },
      expect.objectContaining({
        consultationId: ravi.id,
        patientName: 'Ravi Kumar',
        position: 2,
        isPresent: true,
        mode: 'in_person',
        reason: 'Cough',
      }),
    ],
    current: [],
  });
});

test('holds those admitted apart, and neither who left nor who is done', async () => {
  const asha = await admitted(clinic);
  const ravi = await startWaiting(clinic, SECOND);
  expect((await look()).body).toMatchObject({
    items: [{ consultationId: ravi.id, position: 1 }],
    current: [{ consultationId: asha.id, state: 'admitted' }],
  });
  await callAs(clinic, 'ravi@demo.test', 'leave', ravi.id);
  await callAs(clinic, 'kaur@demo.test', 'end', asha.id);
  expect((await look()).body).toEqual({ items: [], current: [] });
});

test('is each doctor’s own', async () => {
  await inCall(clinic);
  const other = await startWaiting(clinic, { as: 'simran@demo.test', doctor: 'singh@demo.test' });
  expect((await look('singh@demo.test')).body).toMatchObject({ items: [{ consultationId: other.id, position: 1 }], current: [] });
});

test('never tells a room', async () => {
  await inCall(clinic);
  await startWaiting(clinic, SECOND);
  expect((await look()).text).not.toContain('room');
});

test.each([
  ['nobody', undefined, 401],
  ['a patient', 'asha@demo.test', 403],
  ['an admin', 'admin@demo.test', 403],
])('%s has no queue', async (_who, as, status) => {
  expect((await clinic.call(GET, { ...(as !== undefined && { as }), path: '/api/doctor/queue' })).status).toBe(status);
});

describe('live', () => {
  const open = () => openStream(clinic, GET, { as: 'kaur@demo.test', path: '/api/doctor/queue' });

  test('tells that somebody came, was admitted, and is done', async () => {
    const stream = await open();
    expect((await stream.next()).data).toEqual({ items: [], current: [] });
    const { id } = await startWaiting(clinic);
    expect((await stream.next()).data).toMatchObject({ items: [{ consultationId: id }], current: [] });
    await callAs(clinic, 'kaur@demo.test', 'admit', id);
    expect((await stream.next()).data).toMatchObject({ items: [], current: [{ consultationId: id }] });
    await callAs(clinic, 'kaur@demo.test', 'end', id);
    expect((await stream.next()).data).toEqual({ items: [], current: [] });
    stream.close();
  });

  test('tells within a beat that somebody has dropped out, which nobody writes down', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await startWaiting(clinic);
    const stream = await open();
    expect((await stream.next()).data).toMatchObject({ items: [{ isPresent: true }] });
    clinic.at(at('03:49:00'));
    vi.advanceTimersByTime(HEARTBEAT_SECONDS * 1000);
    expect((await stream.next()).data).toMatchObject({ items: [{ isPresent: false }] });
    stream.close();
    vi.useRealTimers();
  });

  test('is silent about the queue of another doctor', async () => {
    const stream = await open();
    await stream.next();
    await startWaiting(clinic, { as: 'simran@demo.test', doctor: 'singh@demo.test' });
    const { id } = await startWaiting(clinic, { as: 'ravi@demo.test' });
    expect((await stream.next()).data).toMatchObject({ items: [{ consultationId: id }] });
    stream.close();
  });
});

test('a HEAD of the live queue opens no stream', async () => {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${await clinic.tokenOf('kaur@demo.test')}` };
  const response = await GET(new Request('http://clinic.test/api/doctor/queue', { method: 'HEAD', headers }));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
});

test('a person has at most twenty streams open; one that ends makes room for another', async () => {
  const open = (as = 'kaur@demo.test') => openStream(clinic, GET, { as, path: '/api/doctor/queue' });
  const streams = await Promise.all(Array.from({ length: 20 }, () => open()));
  await expect(open()).rejects.toThrow('too-many-requests');
  (await open('singh@demo.test')).close();
  streams.pop()?.close();
  streams.push(await open());
  for (const stream of streams) stream.close();
});

test('puts whoever sent an urgent symptom check along first, with the words that made it so', async () => {
  await startWaiting(clinic);
  const check = { text: 'Crushing chest pain since morning, I am sweating. No cough', share: true };
  const ravi = await startWaiting(clinic, { ...SECOND, reason: '', check });
  expect((await look()).body['items']).toMatchObject([
    {
      consultationId: ravi.id,
      position: 1,
      priority: 'urgent',
      reason: check.text,
      triage: { level: 'emergency', words: expect.arrayContaining([expect.stringContaining('chest pain')]) },
    },
    { position: 2, priority: 'normal' },
  ]);
});

test('keeps nothing of a symptom check that was not to be shared', async () => {
  await startWaiting(clinic, { check: { text: 'Crushing chest pain', share: false } });
  const [item] = (await look()).body['items'] as Record<string, unknown>[];
  expect(item).toMatchObject({ priority: 'normal', reason: 'Fever since Sunday' });
  expect(item).not.toHaveProperty('triage');
});
