import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { route } from '@/server/platform/http/route';
import { refuseChange } from '@/server/prescriptions/answer-change';

export const POST = route(changeRequestApi.refuse, ({ ctx, params, body }) => refuseChange(ctx, params.id, body));
