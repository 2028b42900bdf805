import { vitalsApi } from '@/domain/vitals/api';
import { bearerOf } from '@/server/platform/http/authenticate';
import { route } from '@/server/platform/http/route';
import { ingestBatch } from '@/server/vitals/ingest-batch';

export const POST = route(vitalsApi.ingest, ({ ctx, body, request }) => ingestBatch(ctx, { token: bearerOf(request), body }));
