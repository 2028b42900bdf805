import { FEATURES } from './registry';
import { relationsOf, type AccessResource, type Caller, type Relation, type Relationships, NO_RELATIONSHIPS } from './shared/relationships';

type TableOf<F> = F extends { permissions: infer T } ? T : never;
type Tables = TableOf<(typeof FEATURES)[keyof typeof FEATURES]>;
export type Permission = Tables extends infer T ? (T extends unknown ? keyof T : never) : never;

/**
 * Every feature's table in one: which relations to the record grant each permission. The endpoint's `access` checks the role;
 * this checks the record.
 *
 * The platform admin manages accounts and organisations and has no clinical permission: operating the service is no reason to
 * read who is ill. A clinic admin arranges the clinic's appointments and sees its members, but no notes.
 */
export const PERMISSIONS = Object.assign(
  {},
  ...Object.values(FEATURES).map((feature) => ('permissions' in feature ? feature.permissions : {})),
) as Record<Permission, readonly Relation[]>;

/**
 * Whether `who` has `permission` on the record described by `resource`. Where it is false, the caller answers 404 to people
 * without any relation.
 */
export function isAllowed(permission: Permission, who: Caller, resource: AccessResource, relationships: Relationships): boolean {
  const allowed: readonly Relation[] = PERMISSIONS[permission];
  return relationsOf(who, resource, relationships).some((relation) => allowed.includes(relation));
}

type AppointmentLike = { patientId: string; doctorId: string; orgId: string };

/** Who may see an appointment: its patient, a caregiver with that scope, its doctor, and the clinic's admin. */
export function canSeeAppointment(who: Caller, appointment: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('appointment.see', who, appointment, relationships);
}

/** Who may cancel or move an appointment; the state machine and the time limits apply on top. */
export function canChangeAppointment(who: Caller, appointment: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('appointment.change', who, appointment, relationships);
}

/** Who may book for a patient: the patient, or a caregiver with the appointments scope. */
export function canBookFor(who: Caller, patientId: string, relationships: Relationships): boolean {
  return isAllowed('appointment.book', who, { patientId }, relationships);
}

/** Who may see the waiting room and the summary of a consultation. */
export function canSeeConsultation(who: Caller, consultation: AppointmentLike, relationships: Relationships): boolean {
  return isAllowed('consultation.see', who, consultation, relationships);
}

/** Who may admit, mark a no-show, end, and write the note: only its doctor. */
export function canConduct(who: Caller, consultation: AppointmentLike): boolean {
  return isAllowed('consultation.conduct', who, consultation, NO_RELATIONSHIPS);
}

/** Who may manage the members of an organisation: its clinic admins and the platform admin. */
export function canManageOrganisation(who: Caller, orgId: string, relationships: Relationships): boolean {
  return isAllowed('organisation.manage', who, { orgId }, relationships);
}
