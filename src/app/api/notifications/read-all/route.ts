import { notificationApi } from '@/domain/notifications/api';
import { readAllNotifications } from '@/server/notifications/change-own';
import { route } from '@/server/platform/http/route';

export const POST = route(notificationApi.readAll, ({ ctx }) => readAllNotifications(ctx));
