import { notificationApi } from '@/domain/notifications/api';
import { getPreferences, savePreferences } from '@/server/notifications/preferences';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(notificationApi.preferences, ({ ctx }) => getPreferences(ctx));

export const PUT = route(notificationApi.savePreferences, ({ ctx, body }) => savePreferences(ctx, body));

export const POST = forForms({ PUT });
