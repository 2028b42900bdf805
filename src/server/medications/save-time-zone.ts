import { nextDoseAfter } from '@/domain/medications/dose-times';
import { isLinkActive } from '@/domain/family/schema';
import { timeZoneOf } from '@/domain/shared/time-zone';
import { requireOwnAccount } from '@/server/accounts/require-own-account';
import { findLinksOf } from '@/server/family/find-links';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Tx } from '@/server/platform/store/port';
import { doseReminders, medications } from './collections';
import { findPlans } from './find-plans';

/**
 * Moves the caller to another zone, and with them the children they act for whose zone was the same. The times of running plans stay as they
 * are on the clock, and are due by the new one; what was said of a dose stays with its day and time.
 */
export async function saveTimeZone(ctx: Ctx, { timeZone }: { timeZone: string }): Promise<{ timeZone: string }> {
  const { userId, role } = caller(ctx);
  const subject = { type: 'account', id: userId, ...(role === 'patient' && { patientId: userId }) };
  return ctx.commit('time_zone.save', subject, async (tx) => {
    const own = await requireOwnAccount(ctx, tx);
    const before = timeZoneOf(own);
    if (before === timeZone) return { timeZone };
    const links = await findLinksOf(tx, userId);
    const childIds = links.filter((link) => link.kind === 'guardian' && isLinkActive(link, ctx.now())).map(({ patientId }) => patientId);
    const children = await Promise.all(childIds.map((id) => tx.get(accounts, id)));
    const moved = [own, ...children.filter((child) => child !== null && timeZoneOf(child) === before)].filter((one) => one !== null);
    const writes = await Promise.all(moved.map(({ id }) => prepareMove(tx, { patientId: id, timeZone, now: ctx.now() })));
    for (const account of moved) tx.put(accounts, { ...account, timeZone, version: account.version + 1 });
    for (const write of writes) write();
    return { timeZone };
  });
}

/** Reads a patient's running plans; the returned function writes them with their new zone, and has the reminders look at them again. */
async function prepareMove(
  tx: Tx,
  { patientId, timeZone, now }: { patientId: string; timeZone: string; now: string },
): Promise<() => void> {
  const [{ running }, reminder] = await Promise.all([findPlans(tx, patientId, now), tx.get(doseReminders, patientId)]);
  const plans = running.map((plan) => ({ ...plan, timeZone, version: plan.version + 1 }));
  const [nextAt] = plans
    .map((plan) => nextDoseAfter(plan, now))
    .filter((at) => at !== null)
    .sort();
  return () => {
    for (const plan of plans) tx.put(medications, plan);
    if (nextAt !== undefined) tx.put(doseReminders, { id: patientId, told: reminder?.told ?? {}, nextAt });
  };
}
