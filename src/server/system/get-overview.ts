import type { Overview } from '@/domain/system/api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dayBounds, localDateOf } from '@/domain/shared/time';
import { countAccounts } from '@/server/accounts/count-accounts';
import { listOwnActions } from '@/server/audit/list-own-actions';
import { countPendingDoctors } from '@/server/people/count-pending-doctors';
import type { ReadCtx } from '@/server/platform/ctx';
import { countBooked } from '@/server/scheduling/count-booked';
import { JOBS } from './jobs';

const RECENT_ACTIONS = 10;

/** What an admin looks at first: numbers from indexes, a document a job, and ten of the caller's own actions. */
export async function getOverview(ctx: ReadCtx): Promise<Overview> {
  const today = dayBounds(localDateOf(ctx.now(), CLINIC_TIME_ZONE), CLINIC_TIME_ZONE);
  const [pendingDoctors, people, visitsToday, jobs, recent] = await Promise.all([
    countPendingDoctors(ctx),
    countAccounts(ctx),
    countBooked(ctx, today),
    ctx.ports.jobs.listRuns(JOBS),
    listOwnActions(ctx, RECENT_ACTIONS),
  ]);
  return {
    pendingDoctors,
    people: people.byRole,
    peopleCountedAt: people.at,
    visitsToday,
    jobs,
    recent: recent.map(({ id, at, action }) => ({ id, at, action })),
  };
}
