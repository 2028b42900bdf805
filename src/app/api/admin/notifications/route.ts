import { notificationApi } from '@/domain/notifications/api';
import { listUndelivered } from '@/server/notifications/resend';
import { route } from '@/server/platform/http/route';

export const GET = route(notificationApi.undelivered, ({ ctx, query }) => listUndelivered(ctx, query));
