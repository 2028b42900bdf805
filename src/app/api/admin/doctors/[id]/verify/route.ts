import { peopleApi } from '@/domain/people/api';
import { verifyDoctor } from '@/server/people/verify-doctor';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(peopleApi.verifyDoctor, ({ ctx, params, body }) => verifyDoctor(ctx, params.id, body));

export const POST = forForms({ PUT });
