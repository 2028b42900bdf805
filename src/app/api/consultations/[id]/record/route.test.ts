import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as sendMessage } from '@/app/api/consultations/[id]/messages/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
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
