import { expect, test } from 'vitest';
import { GUPTA } from '@/testing/pharmacies';
import { reservedBefore } from '@/testing/reserved';
import { POST } from './route';

const { send } = reservedBefore(POST, 'collect');

test('what was not put aside before can be handed over, by its own shop alone', async () => {
  expect((await send('sehat@demo.test', { version: 1 })).status).toBe(404);
  expect((await send(GUPTA, { version: 1 })).body).toMatchObject({ state: 'collected', version: 2 });
});
