import { problem } from '@/domain/shared/problem';
import { requestIdOf } from '@/server/platform/http/handle-request';
import { problemResponse } from '@/server/platform/http/problem-response';
import type { Handler } from '@/server/platform/http/route';

/** The reply to every unknown path under `/api`: problem details, not an HTML page. */
const notFoundHandler: Handler = async (request) => problemResponse(problem('not-found'), requestIdOf(request));

export { notFoundHandler as DELETE, notFoundHandler as GET, notFoundHandler as PATCH, notFoundHandler as POST, notFoundHandler as PUT };
