import { consultationApi } from '@/domain/consultations/api';
import { checkIn } from '@/server/consultations/check-in';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.checkIn, ({ ctx, body }) => checkIn(ctx, body.appointmentId));
