import { requireAllowed } from '@/domain/permissions';
import type { AppointmentView, appointmentApi } from '@/domain/appointments/api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dayBounds, localDateOf } from '@/domain/shared/time';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Where } from '@/server/platform/store/port';
import { appointments } from './collections';
import { withNames } from './with-names';

/**
 * The appointments by start: the caller's own, a patient's as patient, a doctor's as doctor; or those of a patient whom the caller
 * helps. Throws `not-found` for any other patient.
 */
export async function listAppointments(
  ctx: ReadCtx,
  { patientId, status, from, to, order, ...page }: QueryOf<typeof appointmentApi.list>,
): Promise<Page<AppointmentView>> {
  const { userId, role } = caller(ctx);
  const isOwn = patientId === undefined || patientId === userId;
  if (isOwn) requireAllowed('appointment.list', caller(ctx), { ownerId: userId });
  else requireAllowed('appointment.list', caller(ctx), { patientId }, await loadRelationships(ctx));
  const own: Where<PathOf<typeof appointments>> = [role === 'doctor' && isOwn ? 'doctorId' : 'patientId', '==', isOwn ? userId : patientId];
  const where: Where<PathOf<typeof appointments>>[] = [own];
  if (status) where.push(['status', 'in', status]);
  if (from !== undefined) where.push(['startsAt', '>=', from]);
  if (to !== undefined) where.push(['startsAt', '<', to]);
  return listed(ctx, where, order, page, isOwn && role !== 'patient' ? undefined : (patientId ?? userId));
}

/**
 * One day of an organisation's doctors, for its clinic admins. Throws `not-found` for everybody else, including the platform
 * admin.
 */
export async function listOfOrganisation(
  ctx: ReadCtx,
  orgId: string,
  { on, doctorId, order, ...page }: QueryOf<typeof appointmentApi.ofOrganisation>,
): Promise<Page<AppointmentView>> {
  requireAllowed('appointment.list', caller(ctx), { orgId }, await loadRelationships(ctx));
  const { from, until } = dayBounds(on ?? localDateOf(ctx.now(), CLINIC_TIME_ZONE), CLINIC_TIME_ZONE);
  return listed(
    ctx,
    [
      ['orgId', '==', orgId],
      ...(doctorId === undefined ? [] : [['doctorId', '==', doctorId] as const]),
      ['startsAt', '>=', from],
      ['startsAt', '<', until],
    ],
    order,
    page,
  );
}

async function listed(
  ctx: ReadCtx,
  where: readonly Where<PathOf<typeof appointments>>[],
  order: 'asc' | 'desc',
  page: { limit: number; cursor?: string | undefined },
  patientId?: string,
): Promise<Page<AppointmentView>> {
  const about = { type: 'person', id: patientId ?? caller(ctx).userId, ...(patientId !== undefined && { patientId }) };
  return ctx.view('appointment.list', about, async (reader) => {
    const { items, nextCursor } = await findPage(reader, appointments, { where, orderBy: [['startsAt', order]] }, page);
    return { items: await withNames(reader, items), nextCursor };
  });
}
