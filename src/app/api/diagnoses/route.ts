import { noteApi } from '@/domain/notes/api';
import { searchDiagnoses } from '@/server/notes/search-diagnoses';
import { httpReply } from '@/server/platform/http/http-reply';
import { route } from '@/server/platform/http/route';

/** The list changes with a release; the browser keeps what it has asked for, for its own user. */
const CACHED = 'private, max-age=3600';

export const GET = route(noteApi.diagnoses, async ({ ctx, query }) =>
  httpReply(200, await searchDiagnoses(ctx, query), { 'cache-control': CACHED }),
);
