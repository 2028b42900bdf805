import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptForm } from '@/server/platform/http/kept-form';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { compareStores, readStore } from '@/testing/store-state';
import { findCollections } from '../../../../../tools/store/find-collections';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const check = (body: unknown, as?: string) => clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/ai/symptom-check', body });

test('tells a stranger to call, says why, and asks nothing more', async () => {
  const { status, body } = await check({ text: 'I have crushing chest pain and I am sweating' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ level: 'emergency', within: 'now', questions: [], backend: 'local' });
  expect((body['call'] as { number: string }[]).map(({ number }) => number)).toEqual(['112', '108']);
});

test('answers in the language of the script, or in the one asked for', async () => {
  expect((await check({ text: 'मुझे तीन दिन से बुखार है' })).text).toMatch(/[\u0900-\u097f]{3}.*"comeBack"/s);
  expect((await check({ text: 'ਮੈਨੂੰ ਬੁਖ਼ਾਰ ਹੈ' })).body).toMatchObject({ within: 'ਕੁਝ ਦਿਨਾਂ ਦੇ ਅੰਦਰ' });
  expect((await check({ text: 'fever for 3 days', locale: 'hi' })).body).toMatchObject({ level: 'routine', within: 'कुछ दिनों के अंदर' });
});

test('counts what is known of the patient, and the answers', async () => {
  expect((await check({ text: 'fever', patient: { ageMonths: 2 } })).body).toMatchObject({ level: 'emergency' });
  expect((await check({ text: 'feeling unwell', patient: { ageYears: 40, vitals: { spo2: 88 } } })).body).toMatchObject({
    level: 'emergency',
  });
  expect((await check({ text: 'loose motions', answers: [{ id: 'confused', value: 'yes' }] })).body).toMatchObject({ level: 'emergency' });
  expect((await check({ text: 'fever 2 days', patient: { vitals: { temperature: 105 } } })).body).toMatchObject({ level: 'urgent' });
});

test.each([
  ['of patients who ask for themselves the profile says age and sex', 'asha@demo.test', { person: 'self' }, 'urgent'],
  ['what is said of the age goes before the profile', 'asha@demo.test', { person: 'self', ageYears: 30 }, 'self_care'],
  ['the profile of who asks for a child says nothing', 'asha@demo.test', { person: 'child', ageYears: 9 }, 'self_care'],
  ['the profile says nothing where nobody is named', 'asha@demo.test', {}, 'self_care'],
  ['of a stranger there is no profile', undefined, { person: 'self' }, 'self_care'],
  ['nor of a caregiver', 'meena@demo.test', { person: 'self' }, 'self_care'],
])('%s', async (_, as, patient, level) => {
  expect((await check({ text: 'fever for 2 days', patient }, as)).body).toMatchObject({ level });
});

test('that the profile was read for a check is in the trail, once where its steps carry what it says', async () => {
  const seen = async () =>
    (await clinic.platform.store.find(auditEvents, { limit: 1000 })).filter(({ action }) => action === 'patient_profile.view').length;
  const before = await seen();
  await check({ text: 'fever', patient: { person: 'self' } }, 'asha@demo.test');
  await check({ text: 'fever', patient: { person: 'self', ageYears: 68, sex: 'female' } }, 'asha@demo.test');
  expect((await seen()) - before).toBe(1);
});

test('gives the number for a crisis of the mind', async () => {
  const { body } = await check({ text: 'मैं मरना चाहता हूँ' });
  expect((body['call'] as { number: string }[]).map(({ number }) => number)).toContain('14416');
});

test('keeps nothing, and the same request has the same reply', async () => {
  const collections = (await findCollections()).map(({ collection }) => collection);
  const first = await check({ text: 'cough for 3 weeks' }, 'asha@demo.test');
  const before = await readStore(clinic.platform.store, collections);
  const again = await clinic.call(POST, {
    as: 'asha@demo.test',
    path: '/api/ai/symptom-check',
    body: { text: 'cough for 3 weeks' },
    headers: { 'idempotency-key': 'a-key-of-this-test' },
  });
  expect(again.text).toBe(first.text);
  expect(compareStores(before, await readStore(clinic.platform.store, collections))).toEqual([]);
});

test('is unclear without a complaint', async () => {
  for (const text of ['', 'hello', 'qwxz']) expect((await check({ text })).body).toMatchObject({ level: 'unclear', why: [], call: [] });
});

test.each([
  ['a text that is too long', { text: 'x'.repeat(4001) }],
  ['a text that is none', { text: 7 }],
  ['an age nobody has', { text: 'fever', patient: { ageYears: 300 } }],
  ['another language', { text: 'fever', locale: 'fr' }],
])('refuses %s', async (_, body) => {
  expect((await check(body)).status).toBe(400);
});

test('a form is kept for its next step in a sealed cookie alone, and leads back to the page', async () => {
  const form = { _then: '/hi/check', _keep: '1', text: 'तीन दिन से बुखार', 'answers.0.id': 'confused', 'answers.0.value': 'no' };
  const got = await clinic.call(POST, { path: '/api/ai/symptom-check', form });
  expect(got.status).toBe(303);
  const id = /^\/hi\/check\?kept=(\w+)$/.exec(got.headers.get('location') ?? '')?.[1] ?? '';
  const cookie = /__kept=([^;]+)/.exec(got.headers.get('set-cookie') ?? '')?.[1] ?? '';
  expect(Buffer.from(cookie, 'base64url').toString('utf8')).not.toContain('बुखार');
  const { secret } = clinic.platform;
  expect(readKeptForm(cookie, id, secret)?.fields).toContainEqual(['text', 'तीन दिन से बुखार']);
  expect(readKeptForm(cookie, 'another', secret)).toBeNull();
  expect(readKeptForm(`${cookie}x`.replace(/^./, 'A'), id, secret)).toBeNull();
});
