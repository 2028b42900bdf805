import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { rotateToken } from '@/server/vitals/rotate-token';

export const POST = route(vitalsApi.rotateToken, ({ ctx, params }) => rotateToken(ctx, params.id));
