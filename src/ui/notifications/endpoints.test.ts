import { expect, test } from 'vitest';
import { notificationApi } from '@/domain/notifications/api';
import { listNotifications, subscribeBrowser } from './endpoints';

test('the browser knows the endpoints by the addresses of their contracts', () => {
  for (const [ours, contract] of [
    [listNotifications, notificationApi.list],
    [subscribeBrowser, notificationApi.subscribe],
  ] as const) {
    expect([ours.method, ours.path]).toEqual([contract.method, contract.path]);
  }
});
