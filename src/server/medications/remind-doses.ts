import { daysShown, doseKey, dosesBetween } from '@/domain/medications/dose-times';
import { COMMAND_KINDS } from '@/domain/vitals/device-commands';
import { reminderSteps } from '@/domain/medications/reminder-steps';
import { isLinkActive } from '@/domain/family/schema';
import { addDays } from '@/domain/shared/time';
import { findLinksTo } from '@/server/family/find-links';
import { NOTIFY_SCOPE, notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { orderCaregivers, vitalSettingsCollection } from '@/server/vitals/find-responders';
import { loadCommandQueue } from '@/server/vitals/queue-command';
import { doseDays, doseReminders, medications, type StoredMedication } from './collections';
import { findDecisions, findPlans } from './find-plans';

const BATCH = 100;
const DECLARED = { clinical: [medications, doseDays, doseReminders, vitalSettingsCollection, NOTIFY_SCOPE] };

/**
 * Reminds patients of the doses that are due, and tells the family, one after another, of those nobody has spoken of; each patient in a
 * commit of its own, by one process only. Returns how many people were told.
 */
export async function remindDoses(ctx: Ctx): Promise<number> {
  let told = 0;
  for (;;) {
    const due = await findDue(ctx);
    for (const patientId of due) told += await remind(ctx, patientId);
    if (due.length < BATCH) return told;
  }
}

/** Only ids leave the reading. */
async function findDue(ctx: Ctx): Promise<string[]> {
  const query = { where: [['nextAt', '<=', ctx.now()]], orderBy: [['nextAt', 'asc']], limit: BATCH } as const;
  const found = await ctx.commitUnaudited((tx) => tx.find(doseReminders, query), DECLARED);
  return found.map(({ id }) => id);
}

async function remind(ctx: Ctx, patientId: string): Promise<number> {
  const now = ctx.now();
  return ctx.commitUnaudited(async (tx) => {
    const before = await tx.get(doseReminders, patientId);
    if (before?.nextAt === undefined || before.nextAt > now) return 0;
    const { running } = await findPlans(tx, patientId, now);
    const [first] = running;
    const [yesterday] = daysShown({ timeZone: first?.timeZone ?? 'UTC' }, now);
    const said = await findDecisions(tx, { patientId, from: addDays(yesterday, -1), days: 5 });
    const { helpers, guardians, name } = await familyOf(tx, patientId, now);
    const people = { patientId, caregiverIds: helpers };
    const { steps, told, nextAt } = reminderSteps(running, { said, told: before.told, people, now });
    const isDue = (plan: StoredMedication) =>
      steps.some(
        ({ to, dueAt }) =>
          to === 'patient' && dosesBetween(plan, dueAt, dueAt).some(({ on, time }) => said.get(on)?.[doseKey(plan.id, time)] === undefined),
      );
    const light = await loadLights(ctx, tx, running.filter(isDue));
    tx.put(doseReminders, { id: patientId, told, ...(nextAt !== null && { nextAt }) });
    const data = { patientId, patientName: name };
    light();
    for (const { to, userId, dueAt } of steps) {
      if (to === 'patient') notify(tx, ctx, { kind: 'dose-due', cause: `${patientId}@${dueAt}`, recipients: [userId, ...guardians], data });
      else notify(tx, ctx, { kind: 'dose-missed', cause: `${patientId}@${dueAt}@${userId}`, recipients: [userId], data });
    }
    return steps.length;
  }, DECLARED);
}

/** Reads the boxes in which medicines lie, and returns what has their drawers light up and beep. */
async function loadLights(ctx: Ctx, tx: Tx, plans: readonly StoredMedication[]): Promise<() => void> {
  const drawers = plans.flatMap(({ drawer }) => drawer ?? []);
  const boxes = [...new Set(drawers.map(({ deviceId }) => deviceId))];
  const queues = await Promise.all(boxes.map(async (deviceId) => ({ deviceId, queue: await loadCommandQueue(ctx, tx, deviceId) })));
  return () => {
    for (const { deviceId, queue } of queues) {
      const own = drawers.filter((drawer) => drawer.deviceId === deviceId);
      queue?.(own.flatMap(({ number: drawer }) => COMMAND_KINDS.map((kind) => ({ kind, drawer }))));
    }
  };
}

/** Those who help with medicines, in the patient's own order, and of a child, who has no sign-in, the parents. */
async function familyOf(tx: Tx, patientId: string, now: string) {
  const [links, names] = await Promise.all([findLinksTo(tx, patientId), findNames(tx, [patientId])]);
  const active = links.filter((link) => isLinkActive(link, now));
  const helpers = active.filter(({ scopes }) => scopes.includes('medications')).map(({ caregiverId }) => caregiverId);
  return {
    helpers: await orderCaregivers(tx, patientId, helpers.toReversed()),
    guardians: active.filter(({ kind }) => kind === 'guardian').map(({ caregiverId }) => caregiverId),
    name: names.get(patientId) ?? '',
  };
}
