import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { route } from '@/server/platform/http/route';
import { prepareReplacement } from '@/server/prescriptions/answer-change';

export const POST = route(changeRequestApi.prepare, ({ ctx, params }) => prepareReplacement(ctx, params.id));
