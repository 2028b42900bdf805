import { familyApi } from '@/domain/family/api';
import { addDependant } from '@/server/people/add-dependant';
import { route } from '@/server/platform/http/route';

export const POST = route(familyApi.addDependant, ({ ctx, body }) => addDependant(ctx, body));
