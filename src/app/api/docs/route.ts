import { systemApi } from '@/domain/system/api';
import { htmlReply } from '@/server/platform/http/html-reply';
import { route } from '@/server/platform/http/route';
import { showApi } from '@/server/system/show-api';

export const GET = route(systemApi.docs, async () => htmlReply(showApi()));
