import { expect, test } from 'vitest';
import { GUPTA } from '@/testing/pharmacies';
import { reservedBefore } from '@/testing/reserved';
import { POST } from './route';

const { send } = reservedBefore(POST, 'decline');

test('the shop says why, and the patient may reserve elsewhere', async () => {
  const got = await send(GUPTA, { version: 1, reason: 'closing' });
  expect(got.body).toMatchObject({ state: 'declined', reason: 'closing', version: 2 });
  expect((await send('asha@demo.test', { version: 2 })).status).toBe(403);
});
