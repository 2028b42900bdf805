import { canChangeAppointment, type Ties } from '@/domain/permissions';
import { mayCancel, type Appointment } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { appointmentInCommit } from './load-for-update';
import { requireCurrent } from './require-version';
import { withNamesOf } from './with-names';

type Wanted = { reason: string; version: number };

/**
 * Decides a cancellation inside somebody's commit; `write` carries it out once everything else is read. Throws `not-found`
 * for a stranger, `changed-meanwhile`, `wrong-state` from admission on, and `too-late` after the check-in window.
 */
export async function cancelInCommit(
  tx: Tx,
  ctx: Ctx,
  ties: Ties,
  id: string,
  { reason, version }: Wanted,
): Promise<{ appointment: Appointment; write: () => AppointmentView }> {
  const { appointment, apply } = await appointmentInCommit(tx, ctx, id);
  const { userId } = caller(ctx);
  if (!canChangeAppointment(caller(ctx), appointment, ties)) throw problem('not-found');
  const view = await withNamesOf(tx, appointment);
  requireCurrent(view, version);
  const verdict = mayCancel(appointment, ctx.now());
  if (verdict !== 'ok') throw problem(verdict);
  const change = { cancelledBy: userId, cancelledAt: ctx.now(), ...(reason !== '' && { cancelReason: reason }) };
  return { appointment, write: () => ({ ...view, ...apply('cancel', change) }) };
}
