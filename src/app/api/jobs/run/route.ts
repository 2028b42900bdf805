import { jobsApi } from '@/domain/system/jobs-api';
import { runJobs } from '@/server/system/run-jobs';
import { route } from '@/server/platform/http/route';

export const POST = route(jobsApi.run, { who: 'scheduler', limit: 'write' }, ({ ctx }) => runJobs(ctx));
