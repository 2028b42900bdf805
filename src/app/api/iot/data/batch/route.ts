import { vitalsApi } from '@/domain/vitals/api';
import { bearerOf } from '@/server/platform/http/authenticate';
import { route } from '@/server/platform/http/route';
import { ingestBoxBatch } from '@/server/medications/ingest-box-batch';

export const POST = route(vitalsApi.ingest, ({ ctx, body, request }) => ingestBoxBatch(ctx, { token: bearerOf(request), body }));
