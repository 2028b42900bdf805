import { systemApi } from '@/domain/system/api';
import { route } from '@/server/platform/http/route';
import { describeApi } from '@/server/system/describe-api';

export const GET = route(systemApi.openapi, async () => describeApi());
