import { recordApi } from '@/domain/records/api';
import { route } from '@/server/platform/http/route';
import { getVisitRecord } from '@/server/records/get-visit-record';

export const GET = route(recordApi.visit, ({ ctx, params }) => getVisitRecord(ctx, params.id));
