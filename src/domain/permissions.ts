import { FEATURES } from './registry';
import { relationsOf, type AccessResource, type Caller, type Relation, type Relationships, NO_RELATIONSHIPS } from './shared/relationships';

type TableOf<F> = F extends { permissions: infer T } ? T : never;
type Tables = TableOf<(typeof FEATURES)[keyof typeof FEATURES]>;
export type Permission = Tables extends infer T ? (T extends unknown ? keyof T : never) : never;

/**
 * Every feature's table in one: which relation to the record may do what. The endpoint's `access` asks for the role; this asks
 * for the record.
 *
 * The platform's admin manages accounts and organisations and has no clinical right at all: running the service is no
 * reason to read who is ill. A clinic admin arranges the clinic's appointments and sees its people, but no notes.
 */
export const PERMISSIONS = Object.assign(
  {},
  ...Object.values(FEATURES).map((feature) => ('permissions' in feature ? feature.permissions : {})),
) as Record<Permission, readonly Relation[]>;

/** Whether `who` may do `permission` to the record described by `resource`. Where it is false, a stranger is told 404. */
export function isAllowed(permission: Permission, who: Caller, resource: AccessResource, relationships: Relationships): boolean {
  const allowed: readonly Relation[] = PERMISSIONS[permission];
  return relationsOf(who, resource, relationships).some((relation) => allowed.includes(relation));
}

type AppointmentLike = { patientId: string; doctorId: string; orgId: string };

/** May see an appointment: its patient, a caregiver with that scope, its doctor, and the clinic's admin. */
export function canSeeAppointment(who: Caller, appointment: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('appointment.see', who, appointment, relationships);
}

/** May cancel or move an appointment; the state machine and the clock have their say after this. */
export function canChangeAppointment(who: Caller, appointment: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('appointment.change', who, appointment, relationships);
}

/** May book for that patient: the patient, or a caregiver with the appointments scope. */
export function canBookFor(who: Caller, patientId: string, relationships: Relationships): boolean {
  return isAllowed('appointment.book', who, { patientId }, relationships);
}

/** May see the waiting room and the summary of a consultation. */
export function canSeeConsultation(who: Caller, consultation: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('consultation.see', who, consultation, relationships);
}

/** May admit, mark a no-show, end, and write the note: only its doctor. */
export function canConduct(who: Caller, consultation: AppointmentLike): boolean {
  return isAllowed('consultation.conduct', who, consultation, NO_RELATIONSHIPS);
}

/** May manage the people of an organisation: its clinic admins and the platform's admin. */
export function canManageOrganisation(who: Caller, orgId: string, relationships: Relationships): boolean {
  return isAllowed('organisation.manage', who, { orgId }, relationships);
}
