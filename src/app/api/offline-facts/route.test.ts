import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const RAVI = 'ravi@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const facts = async (as: string | undefined, locale = 'en') =>
  clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/offline-facts?locale=${locale}` });

/** Ravi has seen Dr. Kaur, who advised rest, and comes again. */
async function visitAndComeAgain(): Promise<void> {
  const { id } = await inCall(clinic, { as: RAVI });
  const note = { subjective: 'Fever', objective: '', assessment: 'Influenza', plan: 'Rest, and a lot of water', version: 0 };
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `/api/consultations/${id}/note`, body: note });
  await callAs(clinic, KAUR, 'end', id);
  await bookSlot(clinic, { as: RAVI, startsAt: '2026-01-06T04:00:00.000Z' });
}

const OF_RAVI = {
  visit: { when: 'Tuesday, 6 January, 9:30 am', doctorName: 'Dr. Harpreet Kaur', mode: 'video' },
  advice: { when: 'Monday, 5 January, 9:30 am', doctorName: 'Dr. Harpreet Kaur', text: 'Rest, and a lot of water' },
};

test('a patient’s phone is told the next visit and the last advice, in the language asked for, and nothing more', async () => {
  await visitAndComeAgain();
  const { status, body, text } = await facts(RAVI);
  expect(status).toBe(200);
  expect(body['people']).toEqual([{ name: null, ...OF_RAVI }]);
  expect(text).not.toMatch(/Fever|Influenza/);
  expect((await facts(RAVI, 'hi')).text).toContain('सुबह 9:30');
});

test('who helps is told of those whose visits they may see, and the advice only where they may see records', async () => {
  await visitAndComeAgain();
  const caregiver = 'meena@demo.test';
  const ofRavi = async () => {
    const people = (await facts(caregiver)).body['people'] as { name: string | null }[];
    return people.find(({ name }) => name?.startsWith('Ravi'));
  };
  expect(await ofRavi()).toBeUndefined();
  await linkFamily(clinic, { patient: RAVI, caregiver, scopes: ['appointments'] });
  expect(await ofRavi()).toMatchObject({ visit: OF_RAVI.visit, advice: null });
  await linkFamily(clinic, { patient: RAVI, caregiver, scopes: ['appointments', 'records'] });
  expect(await ofRavi()).toMatchObject(OF_RAVI);
});

test('somebody without visits has nothing to keep, and nobody else asks', async () => {
  expect((await facts(ASHA)).body['people']).toEqual([{ name: null, visit: null, advice: null }]);
  expect((await facts(undefined)).status).toBe(401);
  expect((await facts(KAUR)).status).toBe(403);
  expect((await facts(ASHA, 'fr')).status).toBe(400);
});
