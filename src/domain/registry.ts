import { accountApi } from './accounts/api';
import { ACCOUNT_AUDIT_ACTIONS } from './accounts/events';
import { ACCOUNT_PERMISSIONS } from './accounts/permissions';
import { appointmentApi } from './appointments/api';
import { APPOINTMENT_AUDIT_ACTIONS } from './appointments/events';
import { APPOINTMENT_PERMISSIONS } from './appointments/permissions';
import { articleApi } from './articles/api';
import { ARTICLE_AUDIT_ACTIONS } from './articles/events';
import { ARTICLE_PERMISSIONS } from './articles/permissions';
import { auditApi } from './audit/api';
import { AUDIT_PERMISSIONS } from './audit/permissions';
import { consentApi } from './consents/api';
import { CONSENT_AUDIT_ACTIONS } from './consents/events';
import { CONSENT_PERMISSIONS } from './consents/permissions';
import { consultationApi } from './consultations/api';
import { CONSULTATION_AUDIT_ACTIONS } from './consultations/events';
import { CONSULTATION_PERMISSIONS } from './consultations/permissions';
import { conversationApi } from './conversations/api';
import { CONVERSATION_AUDIT_ACTIONS } from './conversations/events';
import { CONVERSATION_PERMISSIONS } from './conversations/permissions';
import { documentApi } from './documents/api';
import { DOCUMENT_AUDIT_ACTIONS } from './documents/events';
import { DOCUMENT_PERMISSIONS } from './documents/permissions';
import { familyApi } from './family/api';
import { FAMILY_AUDIT_ACTIONS } from './family/events';
import { FAMILY_PERMISSIONS } from './family/permissions';
import { fileApi } from './files/api';
import { medicineApi } from './medicines/api';
import { MEDICINE_AUDIT_ACTIONS } from './medicines/events';
import { MEDICINE_PERMISSIONS } from './medicines/permissions';
import { noteApi } from './notes/api';
import { NOTE_AUDIT_ACTIONS } from './notes/events';
import { NOTE_PERMISSIONS } from './notes/permissions';
import { notificationApi } from './notifications/api';
import { NOTIFICATION_AUDIT_ACTIONS } from './notifications/events';
import { NOTIFICATION_PERMISSIONS } from './notifications/permissions';
import { organisationApi } from './organisations/api';
import { ORGANISATION_AUDIT_ACTIONS } from './organisations/events';
import { ORGANISATION_PERMISSIONS } from './organisations/permissions';
import { peopleApi } from './people/api';
import { PEOPLE_AUDIT_ACTIONS } from './people/events';
import { PEOPLE_PERMISSIONS } from './people/permissions';
import { pharmacyApi } from './pharmacies/api';
import { PHARMACY_AUDIT_ACTIONS } from './pharmacies/events';
import { PHARMACY_PERMISSIONS } from './pharmacies/permissions';
import { placeApi } from './places/api';
import { prescriptionApi } from './prescriptions/api';
import { PRESCRIPTION_AUDIT_ACTIONS } from './prescriptions/events';
import { PRESCRIPTION_PERMISSIONS } from './prescriptions/permissions';
import { recordingApi } from './recordings/api';
import { RECORDING_AUDIT_ACTIONS } from './recordings/events';
import { RECORDING_PERMISSIONS } from './recordings/permissions';
import { recordApi } from './records/api';
import { RECORD_AUDIT_ACTIONS } from './records/events';
import { RECORD_PERMISSIONS } from './records/permissions';
import { reservationApi } from './reservations/api';
import { RESERVATION_AUDIT_ACTIONS } from './reservations/events';
import { RESERVATION_PERMISSIONS } from './reservations/permissions';
import { schedulingApi } from './scheduling/api';
import { SCHEDULING_AUDIT_ACTIONS } from './scheduling/events';
import { SCHEDULING_PERMISSIONS } from './scheduling/permissions';
import type { Endpoint } from './shared/endpoint';
import type { PermissionTable } from './shared/relationships';
import { systemApi } from './system/api';
import { medicationApi } from './medications/api';
import { MEDICATION_AUDIT_ACTIONS } from './medications/events';
import { MEDICATION_PERMISSIONS } from './medications/permissions';
import { triageApi } from './triage/api';
import { vitalsApi } from './vitals/api';
import { VITALS_AUDIT_ACTIONS } from './vitals/events';
import { VITALS_PERMISSIONS } from './vitals/permissions';

/** What a feature declares; routes, OpenAPI, the isolation walk, id prefixes, permissions and audit actions follow from it. */
type Feature = {
  api: Readonly<Record<string, Endpoint>>;
  /** The id prefixes the feature creates. */
  ids: readonly string[];
  permissions: PermissionTable;
  auditActions: readonly `${string}.${string}`[];
};

/** Every feature, named once. */
export const FEATURES = {
  accounts: { api: accountApi, ids: ['usr', 'ses', 'reg'], permissions: ACCOUNT_PERMISSIONS, auditActions: ACCOUNT_AUDIT_ACTIONS },
  people: { api: peopleApi, ids: [], permissions: PEOPLE_PERMISSIONS, auditActions: PEOPLE_AUDIT_ACTIONS },
  organisations: {
    api: organisationApi,
    ids: ['org', 'mem'],
    permissions: ORGANISATION_PERMISSIONS,
    auditActions: ORGANISATION_AUDIT_ACTIONS,
  },
  medicines: { api: medicineApi, ids: [], permissions: MEDICINE_PERMISSIONS, auditActions: MEDICINE_AUDIT_ACTIONS },
  pharmacies: {
    api: pharmacyApi,
    ids: ['stc', 'imp'],
    permissions: PHARMACY_PERMISSIONS,
    auditActions: PHARMACY_AUDIT_ACTIONS,
  },
  reservations: {
    api: reservationApi,
    ids: ['rsv'],
    permissions: RESERVATION_PERMISSIONS,
    auditActions: RESERVATION_AUDIT_ACTIONS,
  },
  places: { api: placeApi, ids: [], permissions: {}, auditActions: [] },
  scheduling: { api: schedulingApi, ids: [], permissions: SCHEDULING_PERMISSIONS, auditActions: SCHEDULING_AUDIT_ACTIONS },
  appointments: { api: appointmentApi, ids: ['apt', 'chg'], permissions: APPOINTMENT_PERMISSIONS, auditActions: APPOINTMENT_AUDIT_ACTIONS },
  consultations: {
    api: consultationApi,
    ids: ['con', 'msg', 'sig', 'log', 'room'],
    permissions: CONSULTATION_PERMISSIONS,
    auditActions: CONSULTATION_AUDIT_ACTIONS,
  },
  notes: { api: noteApi, ids: ['ntp'], permissions: NOTE_PERMISSIONS, auditActions: NOTE_AUDIT_ACTIONS },
  prescriptions: {
    api: prescriptionApi,
    ids: ['rx', 'rxc', 'rxf', 'rxl', 'dsp'],
    permissions: PRESCRIPTION_PERMISSIONS,
    auditActions: PRESCRIPTION_AUDIT_ACTIONS,
  },
  records: { api: recordApi, ids: ['rec', 'emg', 'exp'], permissions: RECORD_PERMISSIONS, auditActions: RECORD_AUDIT_ACTIONS },
  recordings: { api: recordingApi, ids: ['rcg'], permissions: RECORDING_PERMISSIONS, auditActions: RECORDING_AUDIT_ACTIONS },
  consents: { api: consentApi, ids: ['cst'], permissions: CONSENT_PERMISSIONS, auditActions: CONSENT_AUDIT_ACTIONS },
  notifications: {
    api: notificationApi,
    ids: ['ntf'],
    permissions: NOTIFICATION_PERMISSIONS,
    auditActions: NOTIFICATION_AUDIT_ACTIONS,
  },
  documents: { api: documentApi, ids: [], permissions: DOCUMENT_PERMISSIONS, auditActions: DOCUMENT_AUDIT_ACTIONS },
  family: { api: familyApi, ids: ['lnk', 'inv'], permissions: FAMILY_PERMISSIONS, auditActions: FAMILY_AUDIT_ACTIONS },
  files: { api: fileApi, ids: ['fil'], permissions: {}, auditActions: [] },
  audit: { api: auditApi, ids: ['evt'], permissions: AUDIT_PERMISSIONS, auditActions: [] },
  vitals: {
    api: vitalsApi,
    ids: ['dev', 'alr', 'cmd'],
    permissions: VITALS_PERMISSIONS,
    auditActions: VITALS_AUDIT_ACTIONS,
  },
  articles: { api: articleApi, ids: [], permissions: ARTICLE_PERMISSIONS, auditActions: ARTICLE_AUDIT_ACTIONS },
  conversations: {
    api: conversationApi,
    ids: ['cnv'],
    permissions: CONVERSATION_PERMISSIONS,
    auditActions: CONVERSATION_AUDIT_ACTIONS,
  },
  medications: { api: medicationApi, ids: ['mdn'], permissions: MEDICATION_PERMISSIONS, auditActions: MEDICATION_AUDIT_ACTIONS },
  triage: { api: triageApi, ids: [], permissions: {}, auditActions: [] },
  system: { api: systemApi, ids: ['req'], permissions: {}, auditActions: [] },
} as const satisfies Record<string, Feature>;

type Features = (typeof FEATURES)[keyof typeof FEATURES];
export type IdPrefix = Features['ids'][number];
export type AuditAction = Features['auditActions'][number];

/** Every audit action, in the order of the features. */
export const AUDIT_ACTIONS: readonly AuditAction[] = Object.values(FEATURES).flatMap((feature) => feature.auditActions);
/** Every endpoint, in the order of the features. */
export const ENDPOINTS: readonly Endpoint[] = Object.values(FEATURES).flatMap((feature) => Object.values<Endpoint>(feature.api));
