import { notificationApi } from '@/domain/notifications/api';
import { removeNotification } from '@/server/notifications/change-own';
import { forForms, route } from '@/server/platform/http/route';

export const DELETE = route(notificationApi.remove, ({ ctx, params }) => removeNotification(ctx, params.id));

export const POST = forForms({ DELETE });
