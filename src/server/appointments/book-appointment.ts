import type { Appointment, Consent } from '@/domain/appointments/schema';
import type { AppointmentView, appointmentApi } from '@/domain/appointments/api';
import { COMING_READ_MAX, mayBookAnother, noShowsSince } from '@/domain/appointments/booking-limits';
import { isLinkActive } from '@/domain/family/schema';
import { problem } from '@/domain/shared/problem';
import type { BodyOf } from '@/domain/shared/endpoint';
import type { Relationships } from '@/domain/shared/relationships';
import { requireRelated } from '@/server/organisations/load-relationships';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import { findLocalNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';
import { recordChange } from './load-for-update';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { appointments } from './collections';
import { holdTime, mapHoldConflict } from '@/server/scheduling/hold-time';
import { requireBookableSlot } from '@/server/scheduling/require-slot';
import { tagSymptoms } from '@/server/triage/tag-symptoms';
import { appointmentSubject, toAppointmentView } from './with-names';

/** The length of `reason` in `Appointment`. */
const REASON_LENGTH_MAX = 1000;

/**
 * Books a free slot for the caller, or for a patient the caller may book for. Throws `not-found` for a doctor who cannot be
 * booked or a patient who is not the caller's, `not-a-slot`,
 * `slot-taken`, `patient-busy` and `too-many-bookings`.
 */
export async function bookAppointment(ctx: Ctx, input: BodyOf<typeof appointmentApi.book>): Promise<AppointmentView> {
  const { userId } = caller(ctx);
  const { doctorId, startsAt, mode, reason, check, patientId = userId } = input;
  const names = await findLocalNames(ctx.read, [patientId, doctorId, userId]);
  const id = ctx.newId('apt');
  const triage = check?.share === true ? await tagSymptoms(ctx, check) : null;

  const committed = ctx.commit('appointment.book', appointmentSubject, async (tx) => {
    const { links } = await requireRelated(ctx, 'appointment.book', { patientId }, tx);
    if (patientId !== userId) await requireActivePatient(tx, patientId);
    const doctor = await getBookableDoctor(tx, doctorId);
    const now = ctx.now();
    const slot = await requireBookableSlot(tx, { doctorId, startsAt, mode }, now);
    await requireBookingLeft(tx, { patientId, doctorId }, now);
    const family = await findFamily(tx, ctx, { patientId });
    const appointment: Appointment = {
      id,
      patientId,
      doctorId,
      orgId: doctor.orgId,
      bookedBy: userId,
      consent: consentOf(links, patientId, now),
      ...slot,
      mode,
      reason: reason === '' && triage ? triage.text.slice(0, REASON_LENGTH_MAX) : reason,
      ...(triage && { triage }),
      status: 'booked',
      feePaise: doctor.feePaise,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    holdTime(tx, appointment);
    tx.create(appointments, appointment);
    recordChange(tx, ctx, 'book', null, appointment);
    const view = toAppointmentView(appointment, names);
    notifyOfAppointment(tx, ctx, 'appointment-booked', { ...view, family });
    return view;
  });
  return mapHoldConflict(committed, () => doctorId);
}

/** Throws `not-found` for a patient whose account is suspended: nobody books for them either. */
async function requireActivePatient(tx: Reader, patientId: string): Promise<void> {
  if ((await tx.get(accounts, patientId))?.status !== 'active') throw problem('not-found');
}

/** The links are those of a caller who is not the patient. */
function consentOf(links: Relationships['links'], patientId: string, now: string): Consent {
  const link = links.find((one) => one.patientId === patientId && isLinkActive(one, now) && one.scopes.includes('appointments'));
  if (link?.id === undefined || link.createdAt === undefined) return { kind: 'implied', initiatedBy: 'patient' };
  return { kind: 'explicit', initiatedBy: link.kind ?? 'caregiver', linkId: link.id, givenAt: link.createdAt };
}

/** Throws `too-many-bookings`. Read inside the commit, so that bookings at the same moment count each other. */
async function requireBookingLeft(
  tx: Reader,
  { patientId, doctorId }: { patientId: string; doctorId: string },
  now: string,
): Promise<void> {
  const [coming, noShows] = await Promise.all([
    tx.find(appointments, {
      where: [
        ['patientId', '==', patientId],
        ['status', '==', 'booked'],
        ['startsAt', '>=', now],
      ],
      orderBy: [['startsAt', 'asc']],
      limit: COMING_READ_MAX,
    }),
    tx.count(appointments, {
      where: [
        ['patientId', '==', patientId],
        ['status', '==', 'no_show'],
        ['startsAt', '>=', noShowsSince(now)],
      ],
    }),
  ]);
  if (!mayBookAnother(coming, doctorId, noShows)) throw problem('too-many-bookings');
}
