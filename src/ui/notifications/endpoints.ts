import type { notificationApi } from '@/domain/notifications/api';
import { endpointRef } from '../api';

type Api = typeof notificationApi;

export const listNotifications = endpointRef<Api['list']>('GET', '/api/notifications');
