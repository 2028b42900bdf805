import { notificationApi } from '@/domain/notifications/api';
import { resendNotification } from '@/server/notifications/resend';
import { route } from '@/server/platform/http/route';

export const POST = route(notificationApi.resend, ({ ctx, params }) => resendNotification(ctx, params.id));
