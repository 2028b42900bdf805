import { jobsApi } from '@/domain/jobs-api';
import { runJobs } from '@/server/housekeeping/run-jobs';
import { route } from '@/server/platform/http/route';

export const POST = route(jobsApi.run, { who: 'scheduler', limit: 'write' }, ({ ctx }) => runJobs(ctx));
