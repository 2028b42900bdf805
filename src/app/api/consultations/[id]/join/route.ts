import { consultationApi } from '@/domain/consultations/api';
import { joinCall } from '@/server/consultations/join-call';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.join, ({ ctx, params }) => joinCall(ctx, params.id));
