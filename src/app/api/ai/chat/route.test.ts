import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const ask = (text: string) => clinic.call(POST, { as: ASHA, path: '/api/ai/chat', body: { text } });

test.each([
  ['How do I make ORS?', 'ors'],
  ['teeka bachche', 'vaccines-for-children'],
  ['ਮਾਂ ਦਾ ਦੁੱਧ', 'breastfeeding'],
])('answers %s from the article about it', async (text, slug) => {
  expect((await ask(text)).body).toMatchObject({ article: { slug }, reply: expect.any(String) });
});

test('says that it does not know, rather than guess', async () => {
  const { body } = await ask('What is the capital of France?');
  expect(body['reply']).toContain('I do not know');
  expect(body).not.toHaveProperty('article');
});

test('an emergency is told the number first and gets no article', async () => {
  const { body } = await ask('My father has crushing chest pain and is sweating');
  expect(body).toMatchObject({ reply: expect.stringMatching(/^This can be an emergency. Call 112/), triage: { level: 'emergency' } });
  expect(body).not.toHaveProperty('article');
});
