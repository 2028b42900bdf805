import { systemApi } from '@/domain/system/api';
import { readHealth } from '@/server/platform/http/health';
import { route } from '@/server/platform/http/route';

export const GET = route(systemApi.health, readHealth);
