import { notificationApi } from '@/domain/notifications/api';
import { listNotifications, watchNotifications } from '@/server/notifications/list-notifications';
import { live } from '@/server/platform/http/live';

export const GET = live(
  notificationApi.list,
  ({ ctx, query }) => listNotifications(ctx, query),
  ({ ctx, query }, changed) => watchNotifications(ctx, query, changed),
);
