import { familyApi } from '@/domain/family/api';
import { handOver } from '@/server/family/hand-over';
import { route } from '@/server/platform/http/route';

export const POST = route(familyApi.handOver, ({ ctx, params, request }) =>
  handOver(ctx, params.id, ctx.ports.env.PUBLIC_URL ?? new URL(request.url).origin),
);
