import { auditApi } from '@/domain/audit/api';
import { listAccess } from '@/server/audit/list-access';
import { route } from '@/server/platform/http/route';

export const GET = route(auditApi.list, ({ ctx, query }) => listAccess(ctx, query));
