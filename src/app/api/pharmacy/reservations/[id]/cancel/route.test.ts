import { expect, test } from 'vitest';
import { reservedBefore } from '@/testing/reserved';
import { POST } from './route';

const { send, sendForm } = reservedBefore(POST, 'cancel');

test('a plain form of the patient cancels, and nobody else can', async () => {
  expect((await send('ravi@demo.test', { version: 1 })).status).toBe(404);
  expect((await sendForm('asha@demo.test', { _then: '/en/reservations', version: '1' })).status).toBe(303);
  expect((await send('asha@demo.test', { version: 2 })).body['code']).toBe('wrong-state');
});
