import { triageApi } from '@/domain/triage/api';
import { route } from '@/server/platform/http/route';
import { answerCheck } from '@/server/triage/reply-to-symptoms';

export const POST = route(triageApi.check, ({ ctx, body }) => answerCheck(ctx, body));
