import { notificationApi } from '@/domain/notifications/api';
import { subscribeBrowser } from '@/server/notifications/subscribe-browser';
import { route } from '@/server/platform/http/route';

export const POST = route(notificationApi.subscribe, ({ ctx, body }) => subscribeBrowser(ctx, body));
