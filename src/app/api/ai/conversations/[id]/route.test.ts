import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/api/ai/chat/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { DELETE, GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const ask = (text: string, more: object = {}, as = ASHA) => clinic.call(POST, { as, path: '/api/ai/chat', body: { text, ...more } });
const at = (id: unknown) => `/api/ai/conversations/${String(id)}`;

test('a conversation goes on, is its owner’s alone, and is gone when removed', async () => {
  const { body: first } = await ask('How do I make ORS?');
  const id = first['conversationId'];
  await ask('And after the birth?', { conversationId: id });
  const read = (as: string) => clinic.call(GET, { as, path: at(id) });
  expect((await read(ASHA)).body['turns']).toHaveLength(4);
  expect((await read('ravi@demo.test')).status).toBe(404);
  expect((await ask('x', { conversationId: id }, 'ravi@demo.test')).status).toBe(404);
  expect((await clinic.call(DELETE, { as: ASHA, method: 'DELETE', path: at(id) })).status).toBe(204);
  expect((await read(ASHA)).status).toBe(404);
});
