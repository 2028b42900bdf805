import type { AppointmentView, DoctorDay } from '@/domain/appointments/api';
import { requireAllowed } from '@/domain/permissions';
import { addDays, dayBounds, localDateOf } from '@/domain/shared/time';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query } from '@/server/platform/store/port';
import { getAvailability } from '@/server/scheduling/save-availability';
import { appointments } from './collections';
import { withNames } from './with-names';

const DAY_APPOINTMENTS_MAX = 300;
const WEEK_APPOINTMENTS_MAX = 1000;

/** The caller's appointments of one day as a doctor, in the doctor's zone; today when no date is given. */
export async function listDay(ctx: ReadCtx, on?: string): Promise<DoctorDay> {
  const { userId } = caller(ctx);
  requireAllowed('appointment.list', caller(ctx), { ownerId: userId });
  const { day, timeZone, query } = await dayOf(ctx, on);
  const items = await ctx.view('appointment.list', { type: 'doctor', id: userId }, async (reader) =>
    withNames(reader, await reader.find(appointments, query)),
  );
  return { on: day, timeZone, items };
}

/** The caller's appointments as a doctor on seven dates from `from`, cancelled ones aside, in the doctor's zone. */
export async function listWeek(ctx: ReadCtx, from: string): Promise<AppointmentView[]> {
  const { userId } = caller(ctx);
  requireAllowed('appointment.list', caller(ctx), { ownerId: userId });
  const { timeZone } = await getAvailability(ctx);
  const query = between(userId, dayBounds(from, timeZone).from, dayBounds(addDays(from, 6), timeZone).until);
  return ctx.view('appointment.list', { type: 'doctor', id: userId }, async (reader) => {
    const found = await reader.find(appointments, { ...query, limit: WEEK_APPOINTMENTS_MAX });
    return withNames(
      reader,
      found.filter(({ status }) => status !== 'cancelled'),
    );
  });
}

/** Calls back when an appointment of the day was booked, moved or went a step on. */
export function watchDay(ctx: ReadCtx, on: string | undefined, changed: () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async () => {
    const { query } = await dayOf(ctx, on);
    if (!isOver) stop = ctx.watch(appointments, query, ['version'], changed);
  };
  begin().catch((error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown';
    ctx.ports.log.error({ requestId: ctx.requestId, name }, 'a day cannot be watched');
  });
  return () => {
    isOver = true;
    stop();
  };
}

/** The query of a day is the same for its list and its watch, so that a stream reads from the watch. */
async function dayOf(
  ctx: ReadCtx,
  on: string | undefined,
): Promise<{ day: string; timeZone: string; query: Query<PathOf<typeof appointments>> }> {
  const { timeZone } = await getAvailability(ctx);
  const day = on ?? localDateOf(ctx.now(), timeZone);
  const { from, until } = dayBounds(day, timeZone);
  return { day, timeZone, query: between(caller(ctx).userId, from, until) };
}

function between(doctorId: string, from: string, until: string): Query<PathOf<typeof appointments>> {
  return {
    where: [
      ['doctorId', '==', doctorId],
      ['startsAt', '>=', from],
      ['startsAt', '<', until],
    ],
    orderBy: [['startsAt', 'asc']],
    limit: DAY_APPOINTMENTS_MAX,
  };
}
