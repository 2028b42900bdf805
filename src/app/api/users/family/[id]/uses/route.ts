import { familyApi } from '@/domain/family/api';
import { listUses } from '@/server/family/list-uses';
import { route } from '@/server/platform/http/route';

export const GET = route(familyApi.uses, ({ ctx, params, query }) => listUses(ctx, params.id, query));
