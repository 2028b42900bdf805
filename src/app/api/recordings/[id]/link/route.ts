import { recordingApi } from '@/domain/recordings/api';
import { route } from '@/server/platform/http/route';
import { getPlayLink } from '@/server/recordings/play-recording';

export const GET = route(recordingApi.link, ({ ctx, params }) => getPlayLink(ctx, params.id));
