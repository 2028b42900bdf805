import { REMINDERS, remindAt, type ReminderKind } from '@/domain/appointments/reminders';
import type { Appointment } from '@/domain/appointments/schema';
import { addMinutes } from '@/domain/shared/time';
import { NOTIFY_SCOPE, wasNotified } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { appointments, reminderMarks } from './collections';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { withNamesOf } from './with-names';

const BATCH = 200;

/**
 * Reminds patients of the booked appointments whose reminder is due, each once, whichever process runs this and how often: the
 * notification's id follows from the appointment's version. Returns how many were reminded. Those due while nothing ran are
 * told late, but no later than the kind allows. An appointment booked after its reminder was due has none.
 */
export async function remindPatients(ctx: Ctx, kind: ReminderKind): Promise<number> {
  const now = ctx.now();
  const { lateMinutesMax } = REMINDERS[kind];
  const mark = await ctx.read.get(reminderMarks, kind);
  const earliest = addMinutes(now, -lateMinutesMax);
  const from = mark === null || mark.until < earliest ? earliest : mark.until;
  let reminded = 0;
  for (const id of await findDue(ctx, kind, { from, until: now })) if (await remind(ctx, kind, id, now)) reminded += 1;
  await ctx.commitUnaudited(async (tx) => tx.put(reminderMarks, { id: kind, until: now }));
  return reminded;
}

type Period = { from: string; until: string };

/** The appointments whose reminder is due after `from` and until `until`; only ids leave the reading. */
async function findDue(ctx: Ctx, kind: ReminderKind, { from, until }: Period): Promise<string[]> {
  const { minutesBeforeMin, minutesBeforeMax } = REMINDERS[kind];
  const due: string[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const found = await ctx.commitUnaudited(
      (tx) =>
        tx.find(appointments, {
          where: [
            ['status', '==', 'booked'],
            ['startsAt', '>', addMinutes(from, minutesBeforeMin)],
            ['startsAt', '<=', addMinutes(until, minutesBeforeMax)],
          ],
          orderBy: [['startsAt', 'asc']],
          ...(after && { after }),
          limit: BATCH,
        }),
      { clinical: [appointments] },
    );
    for (const one of found) if (isDue(kind, one, { from, until })) due.push(one.id);
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return due;
    after = [last.startsAt, last.id];
  }
}

function isDue(kind: ReminderKind, appointment: Appointment, { from, until }: Period): boolean {
  const at = remindAt(kind, appointment);
  return at > from && at <= until && appointment.startsAt > until && appointment.createdAt < at;
}

/** False when it was told before, or is booked at that time no more. */
async function remind(ctx: Ctx, kind: ReminderKind, id: string, now: string): Promise<boolean> {
  try {
    return await ctx.commitUnaudited(
      async (tx) => {
        const appointment = await tx.get(appointments, id);
        if (appointment?.status !== 'booked' || remindAt(kind, appointment) > now) return false;
        const view = await withNamesOf(tx, appointment);
        notifyOfAppointment(tx, ctx, kind, { ...view, family: await findFamily(tx, ctx, appointment) });
        return true;
      },
      { clinical: [appointments, NOTIFY_SCOPE] },
    );
  } catch (error) {
    if (wasNotified(error)) return false;
    throw error;
  }
}
