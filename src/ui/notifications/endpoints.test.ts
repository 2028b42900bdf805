import { expect, test } from 'vitest';
import { notificationApi } from '@/domain/notifications/api';
import { listNotifications } from './endpoints';

test('the browser knows the endpoints by the addresses of their contracts', () => {
  expect([listNotifications.method, listNotifications.path]).toEqual([notificationApi.list.method, notificationApi.list.path]);
});
