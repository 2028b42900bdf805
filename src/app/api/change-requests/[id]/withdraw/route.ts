import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { route } from '@/server/platform/http/route';
import { withdrawChange } from '@/server/prescriptions/answer-change';

export const POST = route(changeRequestApi.withdraw, ({ ctx, params, body }) => withdrawChange(ctx, params.id, body));
