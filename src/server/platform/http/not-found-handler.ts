import 'server-only';
import { problem } from '@/domain/shared/problem';
import { problemResponse } from './problem-response';
import type { Handler } from './route';
import { requestIdOf } from './handle-request';

/** The reply to every unknown path under `/api`: problem details, not an HTML page. */
export const notFoundHandler: Handler = async (request) => problemResponse(problem('not-found'), requestIdOf(request));
