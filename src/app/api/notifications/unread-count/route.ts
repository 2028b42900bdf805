import { notificationApi } from '@/domain/notifications/api';
import { countUnread } from '@/server/notifications/list-notifications';
import { route } from '@/server/platform/http/route';

export const GET = route(notificationApi.unreadCount, ({ ctx }) => countUnread(ctx));
