import { notificationApi } from '@/domain/notifications/api';
import { readNotification } from '@/server/notifications/change-own';
import { route } from '@/server/platform/http/route';

export const POST = route(notificationApi.read, ({ ctx, params }) => readNotification(ctx, params.id));
