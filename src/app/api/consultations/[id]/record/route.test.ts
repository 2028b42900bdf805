import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DELETE as withdraw } from '@/app/api/consents/[id]/route';
import { GET as getConsultation } from '@/app/api/consultations/[id]/route';
import { POST as addAddendum } from '@/app/api/consultations/[id]/note/addenda/route';
import { GET as getVersions } from '@/app/api/consultations/[id]/note/versions/route';
import { GET as listMessages, POST as sendMessage } from '@/app/api/consultations/[id]/messages/route';
import { GET as getNote, PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { bookSlot } from '@/testing/book';
import { shareRecord } from '@/testing/consents';
import { recordCall } from '@/testing/recordings';
import { timelineOf } from '@/testing/records';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall } from '@/testing/consult';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await inCall(clinic));
  const path = `/api/consultations/${id}`;
  for (const [as, text] of [
    [ASHA, 'The fever began on Monday'],
    [KAUR, 'Drink a lot of water'],
  ] as const)
    await clinic.call(sendMessage, { as, path: `${path}/messages`, body: { text } });
  const note = { subjective: 'Fever', objective: '', assessment: '', plan: 'Rest', version: 0 };
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `${path}/note`, body: note });
});
afterEach(() => clinic.close());

const recordFor = (as: string | undefined) =>
  clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/consultations/${id}/record` });

test.each([ASHA, KAUR])('after the end %s reads the summary, the note and the chat in its order', async (as) => {
  await callAs(clinic, KAUR, 'end', id);
  const { status, body } = await recordFor(as);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    consultation: { id, state: 'ended', outcome: 'completed' },
    note: { plan: 'Rest', version: 1 },
    messages: [{ text: 'The fever began on Monday' }, { text: 'Drink a lot of water' }],
  });
});

describe('a doctor with whom the patient shares their visits', () => {
  const VERMA = 'verma@demo.test';
  const noteFor = (as: string) => clinic.call(getNote, { as, path: `/api/consultations/${id}/note` });
  const timelineFor = (as: string) => timelineOf(clinic, `?patientId=${clinic.idOf(ASHA)}&kind=note`, as);

  test('reads the summary and the note of one that was held, and nothing else of it, until it is taken back', async () => {
    await recordCall(clinic, id);
    await callAs(clinic, KAUR, 'end', id);
    const consent = await shareRecord(clinic, VERMA, { scopes: ['note'] });
    expect((await timelineFor(VERMA)).items).toMatchObject([{ id, href: `/api/consultations/${id}/record` }]);
    expect((await recordFor(VERMA)).body).toMatchObject({
      consultation: { id, selfRole: 'reader', patientName: 'Asha Rani' },
      ...{ note: { plan: 'Rest', editableUntil: null }, messages: null, recordings: [] },
    });
    expect((await noteFor(VERMA)).body).toMatchObject({ plan: 'Rest', editableUntil: null });
    await clinic.call(withdraw, { as: ASHA, method: 'DELETE', path: `/api/consents/${consent}` });
    expect([(await recordFor(VERMA)).status, (await noteFor(VERMA)).status, (await timelineFor(VERMA)).status]).toEqual([404, 404, 404]);
  });

  test('sees nothing of one that goes on, and of another kind of the record nothing at all', async () => {
    const shared = await shareRecord(clinic, VERMA, { scopes: ['note'] });
    expect([(await recordFor(VERMA)).status, (await noteFor(VERMA)).status]).toEqual([404, 404]);
    await clinic.call(withdraw, { as: ASHA, method: 'DELETE', path: `/api/consents/${shared}` });
    await callAs(clinic, KAUR, 'end', id);
    await shareRecord(clinic, VERMA, { scopes: ['history', 'document'] });
    expect([(await recordFor(VERMA)).status, (await noteFor(VERMA)).status, (await timelineFor(VERMA)).status]).toEqual([404, 404, 404]);
  });

  test('writes nothing, follows no call and reads no draft', async () => {
    await callAs(clinic, KAUR, 'end', id);
    await shareRecord(clinic, VERMA);
    const path = `/api/consultations/${id}`;
    const note = { subjective: '', objective: '', assessment: '', plan: 'Other', version: 1 };
    const tries = [
      await clinic.call(writeNote, { as: VERMA, method: 'PUT', path: `${path}/note`, body: note }),
      await clinic.call(addAddendum, { as: VERMA, path: `${path}/note/addenda`, body: { text: 'Other' } }),
      await clinic.call(getVersions, { as: VERMA, path: `${path}/note/versions` }),
      await clinic.call(getConsultation, { as: VERMA, path }),
      await clinic.call(listMessages, { as: VERMA, path: `${path}/messages` }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  test('is the one who was named: a colleague and a patient are told nothing', async () => {
    await callAs(clinic, KAUR, 'end', id);
    await shareRecord(clinic, VERMA);
    for (const as of ['singh@demo.test', 'ravi@demo.test']) {
      expect([(await recordFor(as)).status, (await noteFor(as)).status]).toEqual([404, 404]);
    }
  });

  test('who also treats the patient sees the visits with others only while they are shared', async () => {
    await callAs(clinic, KAUR, 'end', id);
    await bookSlot(clinic, { doctor: VERMA, startsAt: '2026-01-05T05:30:00.000Z' });
    expect((await timelineFor(VERMA)).items).toEqual([]);
    await shareRecord(clinic, VERMA, { scopes: ['note'] });
    expect((await timelineFor(VERMA)).items).toMatchObject([{ id }]);
  });
});

test('only the doctor learns until when the note may be written', async () => {
  await callAs(clinic, KAUR, 'end', id);
  expect((await recordFor(ASHA)).body).toMatchObject({ note: { editableUntil: null } });
  expect((await recordFor(KAUR)).body).not.toMatchObject({ note: { editableUntil: null } });
});

test('before the end there is no record, and a stranger learns nothing of it', async () => {
  expect((await recordFor(ASHA)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  expect((await recordFor('ravi@demo.test')).status).toBe(404);
  expect((await recordFor('singh@demo.test')).status).toBe(404);
  expect((await recordFor(undefined)).status).toBe(401);
});
