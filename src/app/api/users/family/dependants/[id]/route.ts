import { familyApi } from '@/domain/family/api';
import { getDependant, saveDependant } from '@/server/people/save-dependant';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(familyApi.dependant, ({ ctx, params }) => getDependant(ctx, params.id));
export const PUT = route(familyApi.saveDependant, ({ ctx, params, body }) => saveDependant(ctx, params.id, body));

export const POST = forForms({ PUT });
