import type { Appointment, AppointmentChange } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { isProblem, problem } from '@/domain/shared/problem';
import { requireRelated } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findPage } from '@/server/platform/store/find-page';
import { appointmentChanges, appointments } from './collections';
import { appointmentSubject, withNamesOf } from './with-names';

/**
 * One appointment, for its patient, doctor, caregivers and the clinic's admins. The symptom check that went along is for the doctor and
 * those who sent it. Throws `not-found` for anybody else.
 */
export async function getAppointment(ctx: ReadCtx, id: string): Promise<AppointmentView> {
  const { userId } = caller(ctx);
  return ctx.view('appointment.read', appointmentSubject, async (reader) => {
    const appointment = await visibleAppointment(reader, ctx, id);
    const { triage, patientId, doctorId, bookedBy } = appointment;
    const view = await withNamesOf(reader, appointment);
    return triage !== undefined && [patientId, doctorId, bookedBy].includes(userId) ? { ...view, triage } : view;
  });
}

/** The same, or null for one that is not there or not the caller's to see. */
export async function findAppointment(ctx: ReadCtx, id: string): Promise<AppointmentView | null> {
  try {
    return await getAppointment(ctx, id);
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}

/** Every change of an appointment, oldest first. Throws `not-found` as {@link getAppointment}. */
export async function getHistory(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<AppointmentChange>> {
  const about = ({ appointment }: { appointment: Appointment }) => appointmentSubject(appointment);
  const { changes } = await ctx.view('appointment.read_history', about, async (reader) => {
    const appointment = await visibleAppointment(reader, ctx, id);
    const query = { where: [['appointmentId', '==', id]], orderBy: [['version', 'asc']] } as const;
    return { appointment, changes: await findPage(reader, appointmentChanges, query, page) };
  });
  return changes;
}

async function visibleAppointment(reader: Reader, ctx: ReadCtx, id: string): Promise<Appointment> {
  const appointment = await reader.get(appointments, id);
  if (appointment === null) throw problem('not-found');
  await requireRelated(ctx, 'appointment.see', appointment, reader);
  return appointment;
}
