import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { notifications } from '@/server/notifications/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as list } from '../route';
import { DELETE, POST } from './route';

let clinic: Clinic;
let path = '';
beforeEach(async () => {
  clinic = await openClinic();
  await bookSlot(clinic);
  path = `/api/notifications/${(await listed('asha@demo.test'))[0]?.id ?? ''}`;
});
afterEach(() => clinic.close());

const listed = async (as: string) => (await clinic.call(list, { as, path: '/api/notifications' })).body['items'] as NotificationView[];
const remove = (as: string) => clinic.call(DELETE, { as, path, method: 'DELETE' });

test('removes it from the caller’s list and leaves it in that of the other side', async () => {
  expect((await remove('asha@demo.test')).status).toBe(204);
  expect(await listed('asha@demo.test')).toEqual([]);
  expect((await listed('kaur@demo.test')).map(({ kind }) => kind)).toContain('appointment-booked');
  expect((await remove('asha@demo.test')).status).toBe(404);
});

test('when nobody has it any more, it is gone', async () => {
  for (const as of ['asha@demo.test', 'kaur@demo.test']) await remove(as);
  expect(await clinic.platform.store.get(notifications, path.split('/').at(-1) ?? '')).toBeNull();
});

test('a form removes it too', async () => {
  const form = { _method: 'DELETE', _then: '/pa/notifications' };
  expect((await clinic.call(POST, { as: 'asha@demo.test', path, form })).status).toBe(303);
  expect(await listed('asha@demo.test')).toEqual([]);
});

test('somebody else’s does not exist', async () => {
  expect((await remove('ravi@demo.test')).status).toBe(404);
  expect(await listed('asha@demo.test')).toHaveLength(1);
});
