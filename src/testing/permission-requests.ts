import type { Permission, RelationOf } from '@/domain/permissions';
import type { Ids } from './isolation-rules';

/** A request that is granted because of one permission of one relation; sent as in the isolation rules unless `body` says otherwise. */
export type PermissionRequest = {
  as: string;
  /** Method and path of the endpoint. */
  endpoint: string;
  body?: object | ((ids: Ids) => object);
  query?: (ids: Ids) => string;
  /** Records named instead of the usual ones. */
  swap?: Partial<Record<keyof Ids, keyof Ids>>;
  /** What the reply contains only with the permission, where without it the request is not refused but answered with less. */
  shows?: keyof Ids | { text: string };
};
type RequestsOf<P extends Permission> = { [R in RelationOf<P>]: PermissionRequest };

const ADMIN = 'admin@demo.test';
const ASHA = 'asha@demo.test';
/** Helps Asha with everything. */
const JASWANT = 'jaswant@demo.test';
/** Has a child, and helps Asha with her medicines alone. */
const SIMRAN = 'simran@demo.test';
/** Helps Asha with her records alone. */
const DEEPAK = 'deepak@demo.test';
const BANSAL = 'bansal@demo.test';
const RAAT = 'raat@demo.test';
const KAUR = 'kaur@demo.test';
const SINGH = 'singh@demo.test';

/**
 * For every relation of every permission a request through a real route that needs it. A permission or a relation that is not
 * here does not compile; one that no use case consults fails the mutation test.
 */
export const PERMISSION_REQUESTS: { readonly [P in Permission]: RequestsOf<P> } = {
  'account.see': { owner: { as: ASHA, endpoint: 'GET /api/auth/me' } },
  'session.see': { owner: { as: ASHA, endpoint: 'GET /api/auth/sessions' } },
  'session.end': { owner: { as: ASHA, endpoint: 'DELETE /api/auth/sessions' } },
  'users.see': { admin: { as: ADMIN, endpoint: 'GET /api/admin/users' } },
  'users.manage': { admin: { as: ADMIN, endpoint: 'PUT /api/admin/users/{id}/status', body: { status: 'active', reason: '' } } },

  'patient-profile.see': {
    patient: { as: ASHA, endpoint: 'GET /api/profile/me' },
    guardian: { as: SIMRAN, endpoint: 'GET /api/users/family/dependants/{id}' },
  },
  'patient-profile.change': {
    patient: { as: ASHA, endpoint: 'PUT /api/profile/me' },
    guardian: { as: SIMRAN, endpoint: 'PUT /api/users/family/dependants/{id}' },
  },
  'profile.see': { owner: { as: KAUR, endpoint: 'GET /api/profile/me' } },
  'profile.change': { owner: { as: KAUR, endpoint: 'PUT /api/profile/me' } },
  'doctors.verify': { admin: { as: ADMIN, endpoint: 'GET /api/admin/doctors/pending-verification' } },

  'pharmacy.change': {
    member: { as: RAAT, endpoint: 'PUT /api/pharmacy/{id}' },
    admin: { as: ADMIN, endpoint: 'PUT /api/pharmacy/{id}' },
  },
  'pharmacies.manage': { admin: { as: ADMIN, endpoint: 'GET /api/admin/pharmacies' } },
  'stock.see': { member: { as: RAAT, endpoint: 'GET /api/pharmacy/{id}/stock' } },
  'stock.change': { member: { as: RAAT, endpoint: 'PUT /api/pharmacy/{id}/stock/{medicineId}' } },
  'reservation.make': {
    patient: { as: ASHA, endpoint: 'POST /api/pharmacy/reservations' },
    'caregiver-medications': { as: JASWANT, endpoint: 'POST /api/pharmacy/reservations' },
  },
  'reservation.list': {
    patient: { as: ASHA, endpoint: 'GET /api/pharmacy/reservations' },
    'caregiver-medications': { as: JASWANT, endpoint: 'GET /api/pharmacy/reservations' },
    member: { as: RAAT, endpoint: 'GET /api/pharmacy/reservations', query: () => '' },
  },
  'reservation.cancel': {
    patient: { as: ASHA, endpoint: 'POST /api/pharmacy/reservations/{id}/cancel' },
    'caregiver-medications': { as: JASWANT, endpoint: 'POST /api/pharmacy/reservations/{id}/cancel' },
  },
  'medication.see': {
    patient: { as: ASHA, endpoint: 'GET /api/medications/{id}' },
    'caregiver-medications': { as: JASWANT, endpoint: 'GET /api/medications/{id}' },
    doctor: { as: KAUR, endpoint: 'GET /api/medications/{id}' },
  },
  'medication.plan': {
    patient: { as: ASHA, endpoint: 'POST /api/medications' },
    'caregiver-medications': { as: JASWANT, endpoint: 'POST /api/medications' },
    doctor: { as: KAUR, endpoint: 'POST /api/medications' },
  },
  'medication.confirm': {
    patient: { as: ASHA, endpoint: 'POST /api/medications/{id}/doses' },
    'caregiver-medications': { as: JASWANT, endpoint: 'POST /api/medications/{id}/doses' },
  },
  'reservation.serve': { member: { as: RAAT, endpoint: 'POST /api/pharmacy/reservations/{id}/confirm' } },
  'article.change': { admin: { as: ADMIN, endpoint: 'PUT /api/admin/articles/{slug}' } },
  'conversation.use': { owner: { as: ASHA, endpoint: 'GET /api/ai/conversations/{id}' } },
  'medicine.change': { admin: { as: ADMIN, endpoint: 'PUT /api/admin/medicines/{id}' } },

  'organisation.create': { admin: { as: ADMIN, endpoint: 'POST /api/organisations' } },
  'organisation.list-all': { admin: { as: ADMIN, endpoint: 'GET /api/organisations', shows: 'org' } },
  'organisation.see': {
    member: { as: SINGH, endpoint: 'GET /api/organisations/{id}' },
    admin: { as: ADMIN, endpoint: 'GET /api/organisations/{id}/members' },
  },
  'organisation.manage': {
    'clinic-admin': { as: KAUR, endpoint: 'POST /api/organisations/{id}/members' },
    admin: { as: ADMIN, endpoint: 'POST /api/organisations/{id}/members' },
  },
  'organisation.add-doctor': {
    admin: {
      as: ADMIN,
      endpoint: 'POST /api/organisations/{id}/members',
      body: { identifier: 'khan@demo.test', role: 'doctor' },
      shows: { text: '"state":"member"' },
    },
  },

  'availability.see': { owner: { as: BANSAL, endpoint: 'GET /api/doctor/availability' } },
  'availability.change': { owner: { as: BANSAL, endpoint: 'PUT /api/doctor/availability' } },

  'appointment.book': {
    patient: { as: ASHA, endpoint: 'POST /api/appointments' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'POST /api/appointments' },
  },
  'appointment.list': {
    owner: { as: ASHA, endpoint: 'GET /api/appointments' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'GET /api/appointments', query: (ids) => `?patientId=${ids.patient}` },
    'clinic-admin': { as: KAUR, endpoint: 'GET /api/organisations/{id}/appointments' },
  },
  'appointment.see': {
    patient: { as: ASHA, endpoint: 'GET /api/appointments/{id}' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'GET /api/appointments/{id}/calendar' },
    doctor: { as: SINGH, endpoint: 'GET /api/appointments/{id}/history' },
    'clinic-admin': { as: KAUR, endpoint: 'GET /api/appointments/{id}' },
  },
  'appointment.reschedule': {
    patient: { as: ASHA, endpoint: 'POST /api/appointments/{id}/reschedule' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'POST /api/appointments/{id}/reschedule' },
    doctor: { as: SINGH, endpoint: 'POST /api/appointments/{id}/reschedule' },
    'clinic-admin': { as: KAUR, endpoint: 'POST /api/appointments/{id}/reschedule' },
  },
  'appointment.cancel': {
    patient: { as: ASHA, endpoint: 'POST /api/appointments/{id}/cancel' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'POST /api/appointments/{id}/cancel' },
    doctor: { as: SINGH, endpoint: 'POST /api/appointments/{id}/cancel' },
    'clinic-admin': { as: KAUR, endpoint: 'POST /api/appointments/{id}/cancel' },
  },
  'appointment.check-in': {
    patient: { as: ASHA, endpoint: 'POST /api/consultations' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'POST /api/consultations' },
  },
  'appointment.mark-no-show': { doctor: { as: SINGH, endpoint: 'POST /api/appointments/{id}/no-show' } },

  'queue.see': { doctor: { as: KAUR, endpoint: 'GET /api/doctor/queue' } },
  'consultation.see': {
    patient: { as: ASHA, endpoint: 'GET /api/consultations/{id}' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'GET /api/consultations/{id}' },
    doctor: { as: KAUR, endpoint: 'GET /api/consultations/{id}' },
  },
  'consultation.attend': {
    patient: { as: ASHA, endpoint: 'POST /api/consultations/{id}/presence' },
    'caregiver-appointments': { as: JASWANT, endpoint: 'POST /api/consultations/{id}/presence' },
    doctor: { as: KAUR, endpoint: 'POST /api/consultations/{id}/presence' },
  },
  'consultation.take-part': {
    patient: { as: ASHA, endpoint: 'POST /api/consultations/{id}/messages' },
    guardian: { as: SIMRAN, endpoint: 'POST /api/consultations/{id}/messages', swap: { consultation: 'childConsultation' } },
    doctor: { as: KAUR, endpoint: 'GET /api/consultations/{id}/messages' },
  },
  'consultation.conduct': { doctor: { as: KAUR, endpoint: 'POST /api/consultations/{id}/end' } },

  'record-export.use': { patient: { as: ASHA, endpoint: 'GET /api/profile/me/export' } },
  'emergency-access.review': { admin: { as: ADMIN, endpoint: 'GET /api/admin/emergency-access' } },
  'note.write': { doctor: { as: KAUR, endpoint: 'PUT /api/consultations/{id}/note' } },
  'note.see': {
    patient: { as: ASHA, endpoint: 'GET /api/consultations/{id}/note' },
    'caregiver-records': { as: JASWANT, endpoint: 'GET /api/consultations/{id}/note' },
    doctor: { as: KAUR, endpoint: 'GET /api/consultations/{id}/note' },
  },
  'note-template.see': {
    owner: { as: KAUR, endpoint: 'GET /api/note-templates', shows: 'ownPhrase' },
    member: { as: SINGH, endpoint: 'GET /api/note-templates', shows: 'noteTemplate' },
  },
  'note-template.change': {
    owner: { as: KAUR, endpoint: 'DELETE /api/note-templates/{id}', swap: { noteTemplate: 'ownPhrase' } },
    'clinic-admin': { as: KAUR, endpoint: 'PUT /api/note-templates/{id}' },
  },
  'note.see-versions': { doctor: { as: KAUR, endpoint: 'GET /api/consultations/{id}/note/versions' } },

  'prescription.write': { doctor: { as: KAUR, endpoint: 'GET /api/consultations/{id}/prescription' } },
  'prescription.see': {
    patient: { as: ASHA, endpoint: 'GET /api/prescriptions/{id}' },
    'caregiver-records': { as: DEEPAK, endpoint: 'GET /api/prescriptions/{id}' },
    'caregiver-medications': { as: SIMRAN, endpoint: 'GET /api/prescriptions/{id}' },
    doctor: { as: KAUR, endpoint: 'GET /api/prescriptions/{id}' },
  },
  'prescription.share': {
    patient: { as: ASHA, endpoint: 'POST /api/prescriptions/{id}/links' },
    'caregiver-records': { as: JASWANT, endpoint: 'POST /api/prescriptions/{id}/links' },
  },
  'prescription.dispense': {
    member: {
      as: RAAT,
      endpoint: 'POST /api/prescriptions/{id}/dispense',
      body: (ids: Ids) => ({ code: ids.rxCode, items: [{ item: 0, quantity: 1 }] }),
    },
  },
  'dispense.see': { member: { as: RAAT, endpoint: 'GET /api/pharmacy/{id}/dispenses' } },
  'prescription.take-back': { doctor: { as: KAUR, endpoint: 'POST /api/prescriptions/{id}/cancel' } },

  'rx-favourite.see': {
    owner: { as: KAUR, endpoint: 'GET /api/rx-favourites', shows: 'ownFavourite' },
    member: { as: SINGH, endpoint: 'GET /api/rx-favourites', shows: 'rxFavourite' },
  },
  'rx-favourite.change': {
    owner: { as: KAUR, endpoint: 'DELETE /api/rx-favourites/{id}', swap: { rxFavourite: 'ownFavourite' } },
    'clinic-admin': { as: KAUR, endpoint: 'PUT /api/rx-favourites/{id}' },
  },

  'consent.see': {
    patient: { as: ASHA, endpoint: 'GET /api/consents' },
    guardian: { as: SIMRAN, endpoint: 'GET /api/consents', query: (ids) => `?patientId=${ids.child}` },
    owner: { as: KAUR, endpoint: 'GET /api/consents' },
  },
  'consent.give': {
    patient: { as: ASHA, endpoint: 'DELETE /api/consents/{id}' },
    guardian: { as: SIMRAN, endpoint: 'POST /api/consents', body: (ids: Ids) => ({ purpose: 'research', patientId: ids.child }) },
  },
  'recording.make': { doctor: { as: KAUR, endpoint: 'POST /api/consultations/{id}/recording' } },
  'recording.stop': {
    patient: { as: ASHA, endpoint: 'DELETE /api/consultations/{id}/recording' },
    guardian: { as: SIMRAN, endpoint: 'DELETE /api/consultations/{id}/recording', swap: { consultation: 'childConsultation' } },
    doctor: { as: KAUR, endpoint: 'DELETE /api/consultations/{id}/recording' },
  },
  'recording.see': {
    patient: { as: ASHA, endpoint: 'GET /api/recordings/{id}/link' },
    'caregiver-records': { as: DEEPAK, endpoint: 'GET /api/recordings' },
    doctor: { as: KAUR, endpoint: 'GET /api/recordings/{id}/link' },
  },
  'record.see': {
    patient: { as: ASHA, endpoint: 'GET /api/records/{id}' },
    'caregiver-records': { as: DEEPAK, endpoint: 'GET /api/records' },
    doctor: { as: KAUR, endpoint: 'GET /api/records/{id}/versions' },
  },
  'record.write': {
    patient: { as: ASHA, endpoint: 'PUT /api/records/{id}' },
    'caregiver-records': { as: DEEPAK, endpoint: 'POST /api/records/medical-history' },
    doctor: { as: KAUR, endpoint: 'POST /api/records/lab-report' },
  },
  'chart.see': { doctor: { as: KAUR, endpoint: 'GET /api/patients/{id}/chart' } },

  'notification.see': { owner: { as: ASHA, endpoint: 'GET /api/notifications' } },
  'notification.see-undelivered': { admin: { as: ADMIN, endpoint: 'GET /api/admin/notifications' } },
  'notification.resend': { admin: { as: ADMIN, endpoint: 'POST /api/admin/notifications/{id}/resend' } },
  'notification.change': { owner: { as: ASHA, endpoint: 'POST /api/notifications/{id}/read' } },
  'document.see': {
    owner: { as: KAUR, endpoint: 'GET /api/profile/me/documents' },
    admin: { as: ADMIN, endpoint: 'GET /api/admin/users/{id}/documents/{documentId}' },
  },
  'document.change': { owner: { as: KAUR, endpoint: 'POST /api/profile/me/documents/{id}/confirm' } },
  'vitals.see': {
    patient: { as: ASHA, endpoint: 'GET /api/iot/data/recent' },
    'caregiver-vitals': { as: JASWANT, endpoint: 'GET /api/iot/data/recent' },
    doctor: { as: KAUR, endpoint: 'GET /api/iot/data/recent' },
  },
  'vitals.record': {
    patient: { as: ASHA, endpoint: 'POST /api/vitals' },
    'caregiver-vitals': { as: JASWANT, endpoint: 'POST /api/vitals' },
    doctor: { as: KAUR, endpoint: 'POST /api/vitals' },
  },
  'alert.acknowledge': {
    patient: { as: ASHA, endpoint: 'POST /api/iot/alerts/{id}/acknowledge' },
    'caregiver-vitals': { as: JASWANT, endpoint: 'POST /api/iot/alerts/{id}/acknowledge' },
    doctor: { as: KAUR, endpoint: 'POST /api/iot/alerts/{id}/acknowledge' },
  },
  'device.manage': {
    patient: { as: ASHA, endpoint: 'GET /api/iot/devices' },
    'caregiver-vitals': { as: JASWANT, endpoint: 'GET /api/iot/devices' },
  },
  'vital-limits.set': { doctor: { as: KAUR, endpoint: 'PUT /api/vitals/settings/limits' } },
  'pregnancy.set': {
    patient: { as: ASHA, endpoint: 'PUT /api/vitals/settings/pregnancy' },
    'caregiver-vitals': { as: JASWANT, endpoint: 'PUT /api/vitals/settings/pregnancy' },
    doctor: { as: KAUR, endpoint: 'PUT /api/vitals/settings/pregnancy' },
  },
  'escalation.set': {
    patient: { as: ASHA, endpoint: 'PUT /api/vitals/settings/escalation' },
    guardian: { as: SIMRAN, endpoint: 'PUT /api/vitals/settings/escalation', swap: { patient: 'child' } },
  },
  'escalation-times.set': { admin: { as: ADMIN, endpoint: 'GET /api/admin/vitals/escalation' } },
  'access-log.see': { owner: { as: ASHA, endpoint: 'GET /api/profile/me/access' } },
  'care-link.list': { owner: { as: ASHA, endpoint: 'GET /api/users/family' } },
  'care-link.invite': {
    patient: { as: ASHA, endpoint: 'POST /api/users/family/invitations' },
    guardian: { as: SIMRAN, endpoint: 'POST /api/users/family/invitations', swap: { patient: 'child' } },
  },
  'care-link.see-uses': {
    patient: { as: ASHA, endpoint: 'GET /api/users/family/{id}/uses' },
    guardian: { as: SIMRAN, endpoint: 'GET /api/users/family/{id}/uses', swap: { link: 'childLink' } },
  },
  // These end the links by which the caregivers above were let in.
  'care-link.revoke': {
    owner: { as: JASWANT, endpoint: 'DELETE /api/users/family/{id}' },
    patient: { as: ASHA, endpoint: 'DELETE /api/users/family/{id}' },
    guardian: { as: SIMRAN, endpoint: 'DELETE /api/users/family/{id}', swap: { link: 'childLink' } },
  },
  // Last, because the doctor takes the coming appointments along.
  'organisation.leave': { member: { as: SINGH, endpoint: 'DELETE /api/organisations/{id}/members/{userId}' } },
};
