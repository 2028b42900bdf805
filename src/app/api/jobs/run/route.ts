import { systemApi } from '@/domain/system/api';
import { runJobs } from '@/server/system/run-jobs';
import { route } from '@/server/platform/http/route';

export const POST = route(systemApi.runJobs, ({ ctx }) => runJobs(ctx));
