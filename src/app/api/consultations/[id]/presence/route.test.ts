import { afterEach, beforeEach, expect, test } from 'vitest';
import { consultations } from '@/server/consultations/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall, startWaiting } from '@/testing/consult';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const kept = (id: string) => clinic.platform.store.get(consultations, id);
const beats = (id: string, as = 'asha@demo.test') => callAs(clinic, as, 'presence', id);

test('a beat says that somebody is there, changes no version and leaves no line in the trail', async () => {
  const { id } = await startWaiting(clinic);
  const before = await clinic.platform.store.count(auditEvents, {});
  clinic.at(at('03:46:40'));
  expect((await beats(id)).body).toEqual({ state: 'waiting', version: 1 });
  expect(await kept(id)).toMatchObject({ version: 1, participants: { patient: { lastSeenAt: at('03:46:40') } } });
  expect(await clinic.platform.store.count(auditEvents, {})).toBe(before);
});

test('beats of two windows are written once', async () => {
  const { id } = await startWaiting(clinic);
  for (const clock of ['03:46:40', '03:46:45', '03:46:49']) {
    clinic.at(at(clock));
    await beats(id);
  }
  expect((await kept(id))?.participants.patient.lastSeenAt).toBe(at('03:46:40'));
});

test('the place is kept for three minutes after the beat that was missed; later the patient is back as from now', async () => {
  const { id } = await startWaiting(clinic);
  clinic.at(at('03:48:20'));
  await beats(id);
  expect(await kept(id)).toMatchObject({ waitingSince: at('03:45:00'), version: 1 });
  clinic.at(at('03:51:41'));
  await beats(id);
  expect(await kept(id)).toMatchObject({ waitingSince: at('03:51:41'), version: 2 });
});

test('a window left open by who has left brings nobody back', async () => {
  const { id } = await startWaiting(clinic);
  await callAs(clinic, 'asha@demo.test', 'leave', id);
  clinic.at(at('03:46:00'));
  expect((await beats(id)).body['state']).toBe('waiting');
  expect((await kept(id))?.participants.patient).toEqual({ lastSeenAt: at('03:45:00'), leftAt: at('03:45:00') });
});

test('each beats for themselves, and a late beat learns that it is over', async () => {
  const { id } = await inCall(clinic);
  clinic.at(at('03:46:50'));
  await beats(id, 'kaur@demo.test');
  expect((await kept(id))?.participants).toMatchObject({ doctor: { lastSeenAt: at('03:46:50') }, patient: { lastSeenAt: at('03:45:00') } });
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect((await beats(id)).body['state']).toBe('ended');
});

test.each([
  ['another patient', 'ravi@demo.test', 404],
  ['another doctor', 'singh@demo.test', 404],
  ['a caregiver without a link', 'meena@demo.test', 404],
  ['the platform’s admin', 'admin@demo.test', 403],
])('%s has no presence here', async (_who, as, status) => {
  const { id } = await startWaiting(clinic);
  expect((await beats(id, as)).status).toBe(status);
});
