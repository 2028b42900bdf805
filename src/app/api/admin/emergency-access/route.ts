import { recordApi } from '@/domain/records/api';
import { route } from '@/server/platform/http/route';
import { listEmergencies } from '@/server/records/list-emergencies';

export const GET = route(recordApi.listEmergencies, ({ ctx, query }) => listEmergencies(ctx, query));
