import { recordApi } from '@/domain/records/api';
import { getOfflineFacts } from '@/server/records/get-offline-facts';
import { route } from '@/server/platform/http/route';

export const GET = route(recordApi.offlineFacts, ({ ctx, query }) => getOfflineFacts(ctx, query.locale));
