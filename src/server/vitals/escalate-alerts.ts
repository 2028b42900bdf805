import { NOTIFY_SCOPE, wasNotified } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { appointmentCollection } from '@/server/appointments/find-treating-doctor';
import { alerts, vitalSettings } from './collections';
import { findPeople, notifyOfAlert } from './notify-of-alert';

const BATCH = 50;
const DECLARED = { clinical: [alerts, vitalSettings, appointmentCollection, NOTIFY_SCOPE] };

/**
 * Tells the next person of every open alert that nobody has acknowledged in time. An alert is moved on in a commit of its own, by
 * one process only. Returns how many were moved on.
 */
export async function escalateAlerts(ctx: Ctx): Promise<number> {
  let escalated = 0;
  for (;;) {
    const due = await findDue(ctx);
    for (const id of due) if (await escalate(ctx, id)) escalated += 1;
    if (due.length < BATCH) return escalated;
  }
}

/** Only ids leave the reading. */
async function findDue(ctx: Ctx): Promise<string[]> {
  const query = { where: [['nextStepAt', '<=', ctx.now()]], orderBy: [['nextStepAt', 'asc']], limit: BATCH } as const;
  const found = await ctx.commitUnaudited((tx) => tx.find(alerts, query), DECLARED);
  return found.map(({ id }) => id);
}

async function escalate(ctx: Ctx, id: string): Promise<boolean> {
  try {
    return await ctx.commitUnaudited(async (tx) => {
      const alert = await tx.get(alerts, id);
      if (alert?.nextStepAt === undefined || alert.nextStepAt > ctx.now()) return false;
      const { patientId } = alert;
      const people = await findPeople(tx, { patientId, settings: await tx.get(vitalSettings, patientId) }, ctx.now());
      tx.put(alerts, notifyOfAlert(tx, ctx, { ...alert, version: alert.version + 1 }, people));
      return true;
    }, DECLARED);
  } catch (error) {
    if (wasNotified(error)) return false;
    throw error;
  }
}
