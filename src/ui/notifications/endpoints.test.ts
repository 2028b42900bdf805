import { expect, test } from 'vitest';
import { notificationApi } from '@/domain/notifications/api';
import { listNotifications } from './endpoints';

test('the browser knows the endpoint by the address of its contract', () => {
  expect([listNotifications.method, listNotifications.path]).toEqual([notificationApi.list.method, notificationApi.list.path]);
});
