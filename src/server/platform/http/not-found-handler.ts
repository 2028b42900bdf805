import 'server-only';
import { problem } from '@/domain/shared/problem';
import { problemResponse } from './problem-response';
import type { Handler } from './route';
import { requestIdOf } from './handle-request';

/** What every address under `/api` answers that is no endpoint: a problem like any other, not a page for people. */
export const notFoundHandler: Handler = async (request) => problemResponse(problem('not-found'), requestIdOf(request));
