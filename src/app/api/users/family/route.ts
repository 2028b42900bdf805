import { familyApi } from '@/domain/family/api';
import { listFamily } from '@/server/family/list-family';
import { route } from '@/server/platform/http/route';

export const GET = route(familyApi.list, ({ ctx }) => listFamily(ctx));
