import { jpegOf } from './jpeg';
import { DEFAULT_TIMES } from '@/domain/vitals/ladder';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import type { MyProfile } from '@/domain/people/api';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import type { Endpoint } from '@/domain/shared/endpoint';

/** The ids of the records that a caller from outside names. */
export type Ids = {
  org: string;
  appointment: string;
  consultation: string;
  patient: string;
  doctor: string;
  member: string;
  session: string;
  document: string;
  notification: string;
  medicine: string;
  article: string;
  conversation: string;
  device: string;
  alert: string;
  pharmacy: string;
  stockImport: string;
  reservation: string;
  medication: string;
  prescription: string;
  /** A favourite of the clinic, and one of Dr. Kaur's own. */
  rxFavourite: string;
  ownFavourite: string;
  /** What Raat's shop has asked about it. */
  changeRequest: string;
  /** A template of the clinic, and a phrase of Dr. Kaur's own. */
  noteTemplate: string;
  ownPhrase: string;
  /** The text of its QR, and a link to it. */
  rxCode: string;
  rxLink: string;
  /** An allergy of Asha's, which she has changed once. */
  record: string;
  /** A consent of Asha's to be recorded. */
  consent: string;
  /** What was recorded of her call with Dr. Kaur. */
  recording: string;
  /** A paper of Asha's health. */
  healthDocument: string;
  /** Jaswant's link to Asha, an open invitation of hers, Simran's child, and the link of the child's helper. */
  link: string;
  invitation: string;
  child: string;
  childLink: string;
  /** The child's, with Dr. Singh, which Simran has joined for it. */
  childConsultation: string;
};
export type IsolationRequest = { params?: Record<string, string>; query?: string; body?: unknown };

/**
 * Whose an endpoint is:
 * `public`, anybody's: its replies hold nothing of the inside but what a doctor shows the world;
 * `own`, about the caller alone: naming somebody else in the body changes nothing of theirs;
 * `nobody`, for no person at all: everybody is told that there is nothing there;
 * `device`, for the holder of a device's token: a person's is refused;
 * `elsewhere`, for whoever is signed in where a vendor keeps passwords: here it is not there;
 * `admin`, for the platform's admin alone;
 * `record`, about a record it names: to those without a right over it, it answers as though the record did not exist.
 */
export type IsolationKind = 'public' | 'own' | 'nobody' | 'device' | 'elsewhere' | 'admin' | 'record';
export type IsolationRule = {
  kind: IsolationKind;
  /** What is sent; `mine` is the caller's own profile, where they have one. */
  request: (ids: Ids, ownProfile: MyProfile | null) => IsolationRequest;
  /** The refusal of what is the caller's own but cannot be done as sent. */
  refusal?: number;
  /** Somebody who is answered with 200, which shows that the record exists. */
  insider?: string;
  /** People near to the record, of the same clinic or above all clinics, who have no right over it all the same. */
  colleagues: readonly string[];
};
type RuleOverride = {
  kind?: IsolationKind;
  query?: string | ((ids: Ids) => string);
  body?: (ids: Ids, ownProfile: MyProfile | null) => unknown;
  insider?: string;
  colleagues?: readonly string[];
  refusal?: number;
};

const KAUR = 'kaur@demo.test';
const ASHA = 'asha@demo.test';
const COLLEAGUES = ['sharma@demo.test', 'admin@demo.test'] as const;

/** Which record the last id of a path names, and who near to it has no right over it. */
const RECORDS: Readonly<Record<string, { id: keyof Ids; colleagues?: readonly string[] } | undefined>> = {
  // A clinic's manager arranges its appointments, so of its members only one who manages nothing is an outsider.
  '/api/appointments/{id}': { id: 'appointment', colleagues: COLLEAGUES },
  '/api/consultations/{id}': { id: 'consultation', colleagues: ['singh@demo.test', ...COLLEAGUES] },
  '/api/organisations/{id}': { id: 'org' },
  '/api/organisations/{id}/members/{userId}': { id: 'member' },
  '/api/organisations/{id}/invitations/{userId}': { id: 'member' },
  '/api/auth/sessions/{id}': { id: 'session', colleagues: COLLEAGUES },
  '/api/profile/me/documents/{id}': { id: 'document', colleagues: COLLEAGUES },
  '/api/admin/notifications/{id}': { id: 'notification' },
  '/api/notifications/{id}': { id: 'notification', colleagues: COLLEAGUES },
  '/api/users/family/{id}': { id: 'link', colleagues: COLLEAGUES },
  '/api/users/family/invitations/{id}': { id: 'invitation', colleagues: COLLEAGUES },
  '/api/users/family/dependants/{id}': { id: 'child', colleagues: COLLEAGUES },
  '/api/files/{id}': { id: 'document' },
  '/api/files/{id}/parts': { id: 'document' },
  '/api/portraits/{id}': { id: 'document' },
  '/api/heic-decoder/{file}': { id: 'document' },
  // Whoever has a visit of the patient coming is treating them.
  '/api/patients/{id}': { id: 'patient', colleagues: COLLEAGUES },
  '/api/iot/devices/{id}': { id: 'device', colleagues: COLLEAGUES },
  '/api/iot/devices/{id}/commands': { id: 'device', colleagues: COLLEAGUES },
  '/api/iot/devices/{id}/token': { id: 'device', colleagues: COLLEAGUES },
  '/api/iot/alerts/{id}': { id: 'alert', colleagues: COLLEAGUES },
  '/api/doctors/{id}': { id: 'doctor' },
  '/api/medicines/{id}': { id: 'medicine' },
  '/api/articles/{slug}': { id: 'article' },
  '/api/admin/articles/{slug}': { id: 'article' },
  '/api/ai/conversations/{id}': { id: 'conversation', colleagues: COLLEAGUES },
  '/api/pharmacy/{id}': { id: 'pharmacy', colleagues: ['sehat@demo.test'] },
  '/api/pharmacy/{id}/stock/{medicineId}': { id: 'medicine', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  '/api/pharmacy/{id}/stock/imports/{importId}': { id: 'stockImport', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  '/api/pharmacy/reservations/{id}': { id: 'reservation', colleagues: ['sehat@demo.test', ...COLLEAGUES] },
  // Members of the clinic see its templates, and only its managers change them.
  '/api/note-templates/{id}': { id: 'noteTemplate', colleagues: ['singh@demo.test', 'sharma@demo.test', 'admin@demo.test'] },
  '/api/rx-favourites/{id}': { id: 'rxFavourite', colleagues: ['singh@demo.test', 'sharma@demo.test', 'admin@demo.test'] },
  '/api/prescriptions/{id}': { id: 'prescription', colleagues: ['singh@demo.test', ...COLLEAGUES] },
  '/api/change-requests/{id}': { id: 'changeRequest', colleagues: ['singh@demo.test', 'sehat@demo.test', ...COLLEAGUES] },
  '/api/prescription-links/{token}': { id: 'rxLink' },
  '/api/prescriptions/{id}/links/{linkId}': { id: 'rxLink', colleagues: ['singh@demo.test', ...COLLEAGUES] },
  '/api/medications/{id}': { id: 'medication', colleagues: COLLEAGUES },
  '/api/documents/{id}': { id: 'healthDocument', colleagues: COLLEAGUES },
  '/api/recordings/{id}': { id: 'recording', colleagues: ['singh@demo.test', ...COLLEAGUES] },
  '/api/consents/{id}': { id: 'consent', colleagues: COLLEAGUES },
  '/api/records/{id}': { id: 'record', colleagues: COLLEAGUES },
  '/api/admin/pharmacies/{id}': { id: 'pharmacy' },
  '/api/admin/medicines/{id}': { id: 'medicine' },
  '/api/admin/doctors/{id}': { id: 'doctor' },
  '/api/admin/users/{id}': { id: 'doctor' },
  '/api/admin/users/{id}/documents/{documentId}': { id: 'document' },
};

const APPOINTMENT_AT = { startsAt: '2026-01-06T04:00:00.000Z', mode: 'video', reason: 'x' };
const AVAILABILITY = { timeZone: 'Asia/Kolkata', slotMinutes: 15, bufferMinutes: 0, weekly: [], exceptions: [], modes: ['video'] };
/** Of a medicine's box, in base64. */
export const MEDICINE_PICTURE = Buffer.from(jpegOf(320, 320)).toString('base64');
const MEDICATION = { name: 'x', dose: '1', times: ['09:00'], startOn: '2026-01-05' };
const CHILD = { name: 'A child', bornOn: '2020-02-02', relation: 'mother' };
const DOCUMENT = { kind: 'registration-certificate', contentType: 'image/png', bytes: 9 };
const PULSE = { metric: 'heart_rate', value: 70, unit: 'bpm', measuredAt: '2026-01-05T03:30:00.000Z' };
const PULSE_SERIES = { metric: 'heart_rate', from: '2026-01-05T00:00:00.000Z', to: '2026-01-06T00:00:00.000Z', bucket: 'hour' };
const PUSH_SUBSCRIPTION = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/x',
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
};
const NOTE = { subjective: 'x', objective: 'x', assessment: 'x', plan: 'x', version: 1 };

const PHRASE = { kind: 'phrase', name: 'x', text: 'x' };

const PHARMACY = {
  ...{ name: 'Mine', licenceNumber: 'x', address: { city: 'x' }, position: { lat: 30, lng: 76 }, phone: '9800000099' },
  openingHours: { timeZone: 'Asia/Kolkata', weekly: [] },
};
const MEDICINE = {
  ...{ generic: 'Mine', strength: '1 mg', form: 'tablet', uses: 'x', schedule: 'H', ndps: 'no', teleList: 'A', pregnancy: 'caution' },
  ...{ version: 1, reason: 'because' },
};

const RX_ITEM = { medicineId: 'paracetamol-500-mg-tablet', dose: '1 tablet', frequency: '1-0-1', days: 3 };
const FAVOURITE = { name: 'x', items: [{ name: 'x', dose: '1', frequency: '1-0-1', days: 1 }] };
const UNKNOWN_NUMBER = 'RX-0000-0000-0000';

const PAPER = { title: 'x', type: 'application/pdf', size: 9, kind: 'other', on: '2026-01-01' };
const ALLERGY = { kind: 'allergy', title: 'x' };
const LAB_REPORT = { title: 'x', performedOn: '2026-01-01', results: [{ name: 'x', value: 1 }] };

const THREE = { en: 'x', hi: 'x', pa: 'x' };
const THREE_LISTS = { en: ['x'], hi: ['x'], pa: ['x'] };
const ARTICLE = {
  ...{ topic: 'prevention', title: THREE, about: THREE, care: THREE_LISTS, help: THREE_LISTS, sources: ['x'] },
  ...{ reviewedOn: '2026-01-01', state: 'draft', reason: 'because' },
};

/** What does not follow from an endpoint's access and path: bodies, insiders, and the few of another kind than they look. */
export const RULE_OVERRIDES: Readonly<Record<string, RuleOverride | undefined>> = {
  // Only a signed link opens them, and nobody is given one by calling here.
  'GET /api/files/{id}': { kind: 'nobody', query: '?expires=4102444800&name=x&show=inline&signature=x' },
  'PUT /api/files/{id}': { kind: 'nobody' },
  'POST /api/files/{id}/parts': { kind: 'nobody' },
  'PUT /api/files/{id}/parts': { kind: 'nobody' },
  // A document is no file of the decoder.
  'GET /api/heic-decoder/{file}': { kind: 'nobody' },
  // A certificate is no portrait.
  'GET /api/portraits/{id}': { kind: 'nobody' },
  'GET /api/doctors': { query: '?limit=100' },
  'GET /api/places': { query: '?q=nabha' },
  'GET /api/offline-facts': { query: '?locale=en' },

  'POST /api/auth/email/check': { kind: 'elsewhere' },
  'POST /api/auth/password': { body: () => ({ password: DEMO_PASSWORD, newPassword: 'short' }), refusal: 400 },
  'POST /api/auth/step-up': { body: () => ({ password: DEMO_PASSWORD }) },
  'POST /api/auth/second-factor': { body: () => ({ password: DEMO_PASSWORD }) },
  'POST /api/auth/second-factor/confirm': { body: () => ({ enrolment: 'x', code: '000000' }), refusal: 400 },
  'POST /api/auth/second-factor/recovery-codes': { body: () => ({ password: DEMO_PASSWORD, code: '000000' }), refusal: 409 },
  'DELETE /api/auth/second-factor': { body: () => ({ password: DEMO_PASSWORD, code: '000000' }), refusal: 409 },

  'PUT /api/profile/me': { body: (ids, ownProfile) => ({ ...ownProfile, id: ids.doctor, orgId: ids.org, userId: ids.doctor }) },
  'PUT /api/profile/me/time-zone': { body: (ids) => ({ timeZone: 'Asia/Kolkata', userId: ids.patient, patientId: ids.patient }) },
  'POST /api/profile/me/documents': { body: (ids) => ({ ...DOCUMENT, id: ids.document, ownerId: ids.doctor }) },
  'PUT /api/doctor/availability': { body: (ids) => ({ ...AVAILABILITY, id: ids.doctor, doctorId: ids.doctor }) },

  'POST /api/organisations': { body: () => ({ kind: 'clinic', name: 'Mine' }) },
  'PUT /api/admin/users/{id}/status': { body: () => ({ status: 'suspended', reason: 'x' }) },
  'PUT /api/admin/doctors/{id}/verify': { body: () => ({ decision: 'rejected', note: 'x' }) },

  // A pharmacy account has one already.
  'POST /api/pharmacy': { body: () => PHARMACY, refusal: 409 },
  'PUT /api/pharmacy/{id}': { body: () => ({ ...PHARMACY, version: 1 }) },
  'PUT /api/admin/pharmacies/{id}/verify': { body: () => ({ decision: 'rejected', note: 'x' }) },
  'GET /api/pharmacy/{id}/dispenses': { insider: 'raat@demo.test', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'GET /api/pharmacy/{id}/h1-register': { insider: 'raat@demo.test', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'GET /api/pharmacy/{id}/stock': { insider: 'raat@demo.test', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'POST /api/pharmacy/{id}/stock/import': { colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'GET /api/pharmacy/{id}/stock/file': { insider: 'raat@demo.test', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'GET /api/pharmacy/{id}/stock/imports/{importId}': { insider: 'raat@demo.test' },
  'GET /api/pharmacy/{id}/stock/imports/{importId}/rejected': { insider: 'raat@demo.test' },
  'PUT /api/pharmacy/{id}/stock/{medicineId}': { body: () => ({ quantity: 1, pricePaise: 1, version: 1 }) },
  'GET /api/pharmacy/{id}/stock/{medicineId}/changes': { insider: 'raat@demo.test' },
  'GET /api/pharmacy/search': { query: '?medicine=paracetamol-500-mg-tablet&lat=30.37&lng=76.15' },
  'PUT /api/admin/medicines/{id}': { body: () => MEDICINE },
  'POST /api/admin/articles': { body: () => ({ ...ARTICLE, slug: 'mine' }) },
  'PUT /api/admin/articles/{slug}': { body: () => ({ ...ARTICLE, version: 1 }) },
  'POST /api/ai/chat': {
    kind: 'record',
    body: (ids) => ({ text: 'x', conversationId: ids.conversation }),
    colleagues: COLLEAGUES,
  },
  'GET /api/ai/conversations/{id}': { insider: ASHA },

  'GET /api/organisations/{id}': { insider: 'singh@demo.test' },
  'GET /api/organisations/{id}/members': { insider: 'singh@demo.test' },
  'GET /api/organisations/{id}/invitations': { insider: KAUR },
  'GET /api/organisations/{id}/appointments': { insider: KAUR, colleagues: COLLEAGUES },
  'POST /api/organisations/{id}/members': { body: () => ({ identifier: 'verma@demo.test', role: 'clinic_admin' }) },

  'POST /api/pharmacy/reservations': {
    kind: 'record',
    body: (ids) => ({ pharmacyId: ids.pharmacy, items: [{ medicineId: ids.medicine, quantity: 1 }], patientId: ids.patient }),
    colleagues: COLLEAGUES,
  },
  'GET /api/pharmacy/reservations': {
    kind: 'record',
    query: (ids) => `?patientId=${ids.patient}`,
    insider: ASHA,
    colleagues: COLLEAGUES,
  },
  'POST /api/medications': {
    kind: 'record',
    body: (ids) => ({ ...MEDICATION, patientId: ids.patient }),
    colleagues: COLLEAGUES,
  },
  'GET /api/medications': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'POST /api/medications/from-prescription': {
    kind: 'record',
    body: (ids) => ({ prescriptionId: ids.prescription }),
    insider: ASHA,
    colleagues: ['singh@demo.test', ...COLLEAGUES],
  },
  'POST /api/medications/{id}/stop': { body: () => ({ version: 1 }) },
  'POST /api/medications/{id}/doses': { body: () => ({ on: '2026-01-05', time: '09:00', state: 'taken' }) },
  'POST /api/iot/devices/{id}/commands': { body: () => ({ kind: 'light', drawer: 1 }) },
  'PUT /api/medications/{id}/drawer': { body: () => ({}) },
  'PUT /api/medications/{id}/picture': { body: () => ({ jpeg: MEDICINE_PICTURE }) },
  'POST /api/medications/{id}/refill': { body: () => ({ quantity: 1 }) },
  'POST /api/pharmacy/reservations/{id}/confirm': { body: () => ({ version: 1 }) },
  'POST /api/pharmacy/reservations/{id}/decline': { body: () => ({ version: 1 }) },
  'POST /api/pharmacy/reservations/{id}/collect': { body: () => ({ version: 1 }) },
  'POST /api/pharmacy/reservations/{id}/cancel': { body: () => ({ version: 1 }) },

  'POST /api/notifications/push-subscriptions': { body: () => PUSH_SUBSCRIPTION },
  'PUT /api/notifications/preferences': { body: () => DEFAULT_PREFERENCES },
  'POST /api/users/family/invitations': { body: (ids) => ({ scopes: ['records'], patientId: ids.patient }), refusal: 404 },
  'POST /api/users/family/link': { body: () => ({ code: '1234 5678 9012' }), refusal: 404 },
  'GET /api/users/family/{id}/uses': { insider: ASHA },
  'POST /api/users/family/dependants': { body: () => CHILD },
  'POST /api/users/family/claim': {
    body: () => ({ code: '1234 5678 9012', email: 'child@demo.test', password: DEMO_PASSWORD }),
    refusal: 404,
  },
  'POST /api/users/family/claim/confirm': { body: () => ({ registrationId: `reg_${'0'.repeat(20)}`, code: '0000 0000' }), refusal: 400 },
  'GET /api/users/family/dependants/{id}': { insider: 'simran@demo.test' },
  'PUT /api/users/family/dependants/{id}': { body: () => ({ ...CHILD, version: 1 }) },

  'POST /api/appointments': {
    kind: 'record',
    body: (ids) => ({ ...APPOINTMENT_AT, doctorId: ids.doctor, patientId: ids.patient }),
    colleagues: COLLEAGUES,
  },
  'GET /api/appointments/{id}': { insider: ASHA },
  'GET /api/appointments/{id}/history': { insider: 'singh@demo.test' },
  'GET /api/appointments/{id}/calendar': { insider: ASHA },
  'POST /api/appointments/{id}/reschedule': { body: () => ({ startsAt: '2026-01-06T04:30:00.000Z', version: 1 }) },
  'POST /api/appointments/{id}/cancel': { body: () => ({ reason: 'x', version: 1 }) },
  'POST /api/appointments/{id}/no-show': { body: () => ({ version: 1 }) },

  'POST /api/iot/devices': {
    kind: 'record',
    body: (ids) => ({ patientId: ids.patient, name: 'x', kind: 'gateway' }),
    colleagues: COLLEAGUES,
  },
  'PUT /api/iot/devices/{id}': { body: () => ({ name: 'x' }) },
  'GET /api/iot/devices': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'POST /api/iot/data/batch': { body: () => ({ batchId: 'x', readings: [PULSE] }) },
  'POST /api/vitals': { kind: 'record', body: (ids) => ({ patientId: ids.patient, readings: [PULSE] }), colleagues: COLLEAGUES },
  'GET /api/iot/data/recent': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'POST /api/iot/data/timeseries': { kind: 'record', body: (ids) => ({ ...PULSE_SERIES, patientId: ids.patient }), colleagues: COLLEAGUES },
  'GET /api/vitals/stats': {
    kind: 'record',
    query: (ids) => `?patientId=${ids.patient}&metric=heart_rate`,
    insider: ASHA,
    colleagues: COLLEAGUES,
  },
  'GET /api/vitals/settings': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'GET /api/vitals/news2': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'PUT /api/vitals/settings/limits': {
    kind: 'record',
    body: (ids) => ({ patientId: ids.patient, limits: {}, version: 0 }),
    colleagues: COLLEAGUES,
  },
  'PUT /api/vitals/settings/pregnancy': {
    kind: 'record',
    body: (ids) => ({ patientId: ids.patient, isPregnant: true, version: 0 }),
    colleagues: COLLEAGUES,
  },
  'PUT /api/vitals/settings/escalation': {
    kind: 'record',
    body: (ids) => ({ patientId: ids.patient, caregiverOrder: [], version: 0 }),
    colleagues: COLLEAGUES,
  },
  'PUT /api/admin/vitals/escalation': { body: () => ({ times: DEFAULT_TIMES, version: 0 }) },
  'GET /api/iot/alerts': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },

  'POST /api/consultations': { kind: 'record', body: (ids) => ({ appointmentId: ids.appointment }), colleagues: COLLEAGUES },
  'GET /api/consultations/{id}': { insider: ASHA },
  'POST /api/consultations/{id}/signal': { body: (ids) => ({ to: ids.doctor, kind: 'offer', payload: {} }) },
  'GET /api/consultations/{id}/signals': { insider: KAUR },
  'POST /api/consultations/{id}/messages': { body: () => ({ text: 'x' }) },
  'GET /api/consultations/{id}/messages': { insider: ASHA },
  'POST /api/consultations/{id}/events': { body: () => ({ kind: 'joined' }) },
  'GET /api/consultations/{id}/events': { insider: KAUR },
  'GET /api/consultations/{id}/note': { insider: KAUR },
  'PUT /api/consultations/{id}/note': { body: () => NOTE },
  'GET /api/consultations/{id}/note/versions': { insider: KAUR },
  'POST /api/consultations/{id}/note/sign': { body: () => ({ version: 1 }) },
  'POST /api/consultations/{id}/note/addenda': { body: () => ({ text: 'x' }) },
  'POST /api/rx-favourites': { body: () => FAVOURITE },
  'PUT /api/rx-favourites/{id}': { body: () => ({ ...FAVOURITE, version: 1 }) },
  'POST /api/note-templates': { body: () => PHRASE },
  'PUT /api/note-templates/{id}': { body: () => ({ ...PHRASE, version: 1 }) },
  'GET /api/patients/{id}/chart': { insider: KAUR },
  'GET /api/profile/me/export/archive': { refusal: 404 },
  'DELETE /api/profile/me/export': { refusal: 404 },
  // A number that nobody has: what it opens is the patient's own business, and they are told.
  'POST /api/patients/break-glass': {
    body: () => ({ identifier: '+919800009999', kind: 'brought_in', reason: 'Brought in by ambulance' }),
    refusal: 404,
  },

  'POST /api/documents': { kind: 'record', body: (ids) => ({ ...PAPER, patientId: ids.patient }), colleagues: COLLEAGUES },
  'GET /api/documents': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'GET /api/consents': { kind: 'own' },
  'POST /api/consents': { kind: 'record', body: (ids) => ({ purpose: 'research', patientId: ids.patient }), colleagues: COLLEAGUES },
  'GET /api/recordings': {
    kind: 'record',
    query: (ids) => `?patientId=${ids.patient}`,
    insider: ASHA,
    colleagues: ['singh@demo.test', ...COLLEAGUES],
  },
  'GET /api/recordings/{id}/link': { insider: ASHA },
  // Only a link that was made for the caller opens it.
  'GET /api/recordings/{id}/media': { query: `?expires=4102444800&signature=rcg_${'0'.repeat(32)}` },
  'PUT /api/recordings/{id}/parts': { query: '?seq=1&milliseconds=5000' },
  'GET /api/records': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'POST /api/records/medical-history': { kind: 'record', body: (ids) => ({ ...ALLERGY, patientId: ids.patient }), colleagues: COLLEAGUES },
  'POST /api/records/symptom-check': {
    kind: 'record',
    body: (ids) => ({ text: 'A headache since today', patientId: ids.patient }),
    colleagues: COLLEAGUES,
  },
  'POST /api/records/lab-report': { kind: 'record', body: (ids) => ({ ...LAB_REPORT, patientId: ids.patient }), colleagues: COLLEAGUES },
  'GET /api/records/{id}': { insider: ASHA },
  'PUT /api/records/{id}': { body: () => ({ ...ALLERGY, version: 2 }) },
  'DELETE /api/records/{id}': { body: () => ({ reason: 'x' }) },
  'GET /api/records/{id}/versions': { insider: ASHA },
  'POST /api/records/resolve-conflict': {
    kind: 'record',
    body: (ids) => ({ recordId: ids.record, baseVersion: 1, version: 2, chosen: 'theirs' }),
    colleagues: COLLEAGUES,
  },

  'GET /api/consultations/{id}/prescription': { insider: KAUR },
  'PUT /api/consultations/{id}/prescription': { body: () => ({ items: [RX_ITEM], version: 0 }) },
  'POST /api/prescriptions': {
    kind: 'record',
    body: (ids) => ({ consultationId: ids.consultation, version: 1 }),
    colleagues: ['singh@demo.test', ...COLLEAGUES],
  },
  'GET /api/prescriptions': { kind: 'record', query: (ids) => `?patientId=${ids.patient}`, insider: ASHA, colleagues: COLLEAGUES },
  'GET /api/prescriptions/{id}': { insider: ASHA },
  'GET /api/prescriptions/{id}/pdf': { insider: ASHA },
  'GET /api/prescriptions/{id}/links': { insider: ASHA },
  'POST /api/prescriptions/{id}/replace': { body: (ids) => ({ consultationId: ids.consultation, version: 1 }) },
  'POST /api/prescriptions/{id}/cancel': { body: () => ({ reason: 'because', version: 1 }) },
  // Whoever has the code holds the paper; without it nobody is told of anything.
  'POST /api/prescriptions/verify': { kind: 'nobody', body: () => ({ code: UNKNOWN_NUMBER }) },
  'POST /api/prescriptions/verify/pdf': { kind: 'own', refusal: 404, body: () => ({ code: UNKNOWN_NUMBER }) },
  'GET /api/prescription-links/{token}/pdf': { kind: 'nobody' },
  'GET /api/prescriptions/{id}/change-requests': { insider: ASHA },
  'POST /api/prescriptions/{id}/change-requests': { body: () => ({ code: UNKNOWN_NUMBER, item: 0, reason: 'not-in-stock' }) },
  'GET /api/pharmacy/{id}/change-requests': { insider: 'raat@demo.test', colleagues: ['sehat@demo.test', 'admin@demo.test'] },
  'GET /api/doctor/change-requests': { kind: 'own' },
  'POST /api/change-requests/{id}/refuse': { body: () => ({ answer: 'because', version: 1 }) },
  'POST /api/change-requests/{id}/withdraw': { body: () => ({ version: 1 }) },
  'POST /api/prescriptions/{id}/dispense': { body: () => ({ code: UNKNOWN_NUMBER, items: [{ item: 0, quantity: 1 }] }) },
};

/** The rule of an endpoint. Throws where a new path names a record that is not among {@link RECORDS}. */
export function isolationRuleOf(endpoint: Endpoint): IsolationRule {
  const { kind, query, body, insider, colleagues, refusal } = RULE_OVERRIDES[`${endpoint.method} ${endpoint.path}`] ?? {};
  const named = namedRecords(endpoint.path);
  return {
    kind: kind ?? kindOf(endpoint),
    request: (ids, ownProfile) => ({
      params: Object.fromEntries(named.map(({ param, id }) => [param, ids[id]])),
      ...(query !== undefined && { query: typeof query === 'string' ? query : query(ids) }),
      ...(body && { body: body(ids, ownProfile) }),
    }),
    ...(insider !== undefined && { insider }),
    ...(refusal !== undefined && { refusal }),
    colleagues: colleagues ?? named.at(-1)?.colleagues ?? [],
  };
}

function kindOf({ access, path }: Endpoint): IsolationKind {
  if (access === 'anyone') return 'public';
  if (access === 'scheduler' || access === 'webhook') return 'nobody';
  if (access === 'device') return 'device';
  if (access !== 'signed-in' && access.every((role) => role === 'admin')) return 'admin';
  return path.includes('{') ? 'record' : 'own';
}

function namedRecords(path: string): { param: string; id: keyof Ids; colleagues?: readonly string[] }[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(({ 0: text, 1: param = '', index }) => {
    const prefix = path.slice(0, index + text.length);
    const record = RECORDS[prefix];
    if (record === undefined) throw new Error(`say in isolation-rules.ts which record ${prefix} names`);
    return { param, ...record };
  });
}
