import type { UploadLink } from '@/domain/files/schema';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { ROLES, type Role } from '@/domain/shared/principal';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import type { Page } from './every-page';

/** A page as somebody of the demo clinic opens it; `as` is their identifier, null for a stranger. */
type PageVisit = { path: string; as: string | null; status: number };

type Json = Record<string, unknown>;
type Prepared = { id: string; upload: UploadLink };
type Api = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Json>;
/** Where a page needs more than its route: the address of something that exists, and whose it is. */
type Addresses = Record<string, readonly { path: string; by: Role | 'manager' | 'anyone' }[]>;

/** Somebody of the demo clinic in each role but the patient's, and a clinic's manager. */
export const DEMO_OF_ROLE = {
  caregiver: 'meena@demo.test',
  doctor: 'bansal@demo.test',
  pharmacy: 'sehat@demo.test',
  admin: 'admin@demo.test',
  manager: 'gill@demo.test',
} as const;

const PRESCRIBER = 'arora@demo.test';

/** What was prepared for visits: plain data, which outlives the process that prepared it. */
export type Arrangement = { patient: string; addresses: Addresses };

/**
 * Prepares one of everything that a page can be about on a running server with the demo clinic: a patient who waits for their
 * consultation and has another appointment.
 */
export async function arrangeVisits(url: string): Promise<Arrangement> {
  const identifier = `${crypto.randomUUID()}@patients.test`;
  await request(
    url,
    'POST',
    '/api/auth/register',
    {},
    { name: 'Pritam Kaur', email: identifier, password: DEMO_PASSWORD, role: 'patient' },
  );
  return { patient: identifier, addresses: await arrangeAddresses(url, await signIn(url, identifier)) };
}

/**
 * Who visits a page under which address. A page without an address of its own is visited by every role it opens for, so a new one
 * needs no line here.
 */
export function visitsOf({ patient, addresses }: Arrangement, { route, roles, isFirebaseOnly }: Page): PageVisit[] {
  if (isFirebaseOnly) return [{ path: route, as: roles === null ? null : patient, status: 404 }];
  const identifierOf = (by: Role | 'manager' | 'anyone') => {
    if (by === 'anyone') return null;
    return by === 'patient' ? patient : DEMO_OF_ROLE[by];
  };
  const visits = addresses[route] ?? (roles ?? ['anyone' as const]).map((by) => ({ path: route, by }));
  return visits.map(({ path, by }) => ({ path, as: identifierOf(by), status: route === '/[...rest]' ? 404 : 200 }));
}

async function arrangeAddresses(url: string, patient: Api): Promise<Addresses> {
  const [doctor, manager, admin] = await Promise.all((['doctor', 'manager', 'admin'] as const).map((by) => signIn(url, DEMO_OF_ROLE[by])));
  if (!doctor || !manager || !admin) throw new Error('the demo clinic has no doctor, manager or admin');
  const doctorId = ((await doctor('GET', '/api/auth/me'))['user'] as { id: string }).id;
  await workRoundTheClock(doctor);
  const soon = (await freeSlots(patient, doctorId)).slice(0, 5);
  const waitingId = await bookOneOf(soon, patient, doctorId, 'video');
  const consultation = await patient('POST', '/api/consultations', { appointmentId: waitingId });
  // Far ahead, so that as many arrangements as there are workers find a slot whose waiting room is open.
  const ahead = (await freeSlots(patient, doctorId)).slice(-20, -1);
  const coming = await bookOneOf(ahead, patient, doctorId, 'audio');
  const free = (await freeSlots(patient, doctorId)).at(-1) ?? '';
  const appointment = `/appointments/${coming}`;
  const inCall = `/consultations/${String(consultation['id'])}`;
  const { link, child } = await arrangeFamily(url, patient);
  const patientId = ((await patient('GET', '/api/auth/me'))['user'] as { id: string }).id;
  await patient('POST', '/api/vitals', { readings: [{ metric: 'blood_pressure', systolic: 168, diastolic: 104, unit: 'mmHg' }] });
  const [opened] = await itemsOf(patient, '/api/iot/alerts');
  const alert = String(opened?.['id']);
  const { prescription, token } = await arrangePrescription(url, patient);
  const [planned] = (await patient('POST', '/api/medications/from-prescription', { prescriptionId: prescription }))['items'] as Json[];
  const medication = String(planned?.['id']);
  const records = await arrangeRecords(url, patient);
  const clinic = (await itemsOf(manager, '/api/organisations')).find(({ kind }) => kind === 'clinic');
  const [user] = await itemsOf(admin, '/api/admin/users?limit=1');
  const [pending] = await itemsOf(admin, '/api/admin/doctors/pending-verification?limit=1');
  const preparedImport = await prepareImport(url);
  const [shop] = await itemsOf(admin, '/api/admin/pharmacies?limit=1');
  return {
    '/': [{ path: '', by: 'anyone' }],
    '/[...rest]': [{ path: '/nowhere', by: 'anyone' }],
    '/not-found': [{ path: '/not-found', by: 'anyone' }],
    '/doctors': [
      { path: '/doctors', by: 'anyone' },
      { path: '/doctors?q=fever', by: 'patient' },
    ],
    '/doctors/[id]': [
      { path: `/doctors/${doctorId}`, by: 'anyone' },
      { path: `/doctors/${doctorId}`, by: 'patient' },
    ],
    '/doctors/[id]/book': [
      { path: `/doctors/${doctorId}/book?at=${encodeURIComponent(free)}`, by: 'patient' },
      { path: `/doctors/${doctorId}/book?at=${encodeURIComponent(free)}`, by: 'caregiver' },
    ],
    '/appointments': [
      { path: '/appointments', by: 'patient' },
      { path: '/appointments?view=cancelled', by: 'patient' },
    ],
    '/profile/access': [...ROLES.map((by) => ({ path: '/profile/access', by })), { path: '/profile/access?by=everyone', by: 'patient' }],
    '/appointments/[id]': [
      { path: appointment, by: 'patient' },
      { path: appointment, by: 'caregiver' },
      { path: appointment, by: 'doctor' },
    ],
    '/family/links/[id]': [{ path: `/family/links/${link}`, by: 'patient' }],
    '/family/children/[id]': [{ path: `/family/children/${child}`, by: 'patient' }],
    '/appointments/[id]/move': [{ path: `${appointment}/move`, by: 'patient' }],
    '/consultations/[id]': [
      { path: inCall, by: 'patient' },
      { path: inCall, by: 'caregiver' },
      { path: inCall, by: 'doctor' },
    ],
    '/consultations/[id]/note': [{ path: `${inCall}/note`, by: 'doctor' }],
    '/prescriptions/[id]': [
      { path: `/prescriptions/${prescription}`, by: 'patient' },
      { path: `/prescriptions/${prescription}`, by: 'caregiver' },
    ],
    '/prescriptions/[id]/links': [{ path: `/prescriptions/${prescription}/links`, by: 'patient' }],
    '/emergency/[id]': [
      { path: `/emergency/${alert}`, by: 'patient' },
      { path: `/emergency/${alert}`, by: 'caregiver' },
      { path: `/emergency/${alert}`, by: 'doctor' },
    ],
    '/medications': [
      { path: '/medications', by: 'patient' },
      { path: '/medications', by: 'caregiver' },
      { path: `/medications?for=${patientId}`, by: 'doctor' },
    ],
    '/medications/[id]': [
      { path: `/medications/${medication}`, by: 'patient' },
      { path: `/medications/${medication}`, by: 'caregiver' },
    ],
    '/records': [
      { path: '/records', by: 'patient' },
      { path: '/records?q=penisilin', by: 'patient' },
      { path: `/records?for=${patientId}`, by: 'caregiver' },
      { path: `/records?for=${patientId}`, by: 'doctor' },
    ],
    '/documents': [
      { path: '/documents', by: 'patient' },
      { path: `/documents?for=${patientId}`, by: 'doctor' },
    ],
    '/records/new': [
      { path: '/records/new?part=allergy', by: 'patient' },
      { path: `/records/new?part=lab_report&for=${patientId}`, by: 'doctor' },
    ],
    '/documents/[id]': [{ path: `/documents/${records.paper}`, by: 'patient' }],
    '/records/[id]': [
      { path: `/records/${records.allergy}`, by: 'patient' },
      { path: `/records/${records.report}`, by: 'patient' },
    ],
    '/rx/[token]': [{ path: `/rx/${token}`, by: 'anyone' }],
    '/organisations': [{ path: '/organisations', by: 'manager' }],
    '/organisations/[id]': [{ path: `/organisations/${String(clinic?.['id'])}`, by: 'manager' }],
    '/organisations/[id]/members': [
      { path: `/organisations/${String(clinic?.['id'])}/members`, by: 'manager' },
      { path: `/organisations/${String(shop?.['id'])}/members`, by: 'admin' },
    ],
    '/admin/users/[id]': [{ path: `/admin/users/${String(user?.['id'])}`, by: 'admin' }],
    '/admin/pharmacies/[id]': [{ path: `/admin/pharmacies/${String(shop?.['id'])}`, by: 'admin' }],
    '/medicines': [
      { path: '/medicines', by: 'anyone' },
      { path: '/medicines?q=paracetamol&place=147201', by: 'patient' },
      { path: `/medicines?q=paracetamol%20500%20mg&medicine=paracetamol-500-mg-tablet&place=147201&rx=${prescription}`, by: 'patient' },
    ],
    '/stock': [
      { path: '/stock', by: 'pharmacy' },
      { path: '/stock?q=paracetamol', by: 'pharmacy' },
    ],
    '/vitals': [
      { path: '/vitals', by: 'patient' },
      { path: '/vitals', by: 'caregiver' },
      { path: `/vitals?for=${patientId}`, by: 'doctor' },
    ],
    '/vitals/settings': [
      { path: '/vitals/settings', by: 'patient' },
      { path: `/vitals/settings?for=${patientId}`, by: 'doctor' },
    ],
    '/patients/[id]': [{ path: `/patients/${patientId}`, by: 'doctor' }],
    '/vitals/news2': [{ path: '/vitals/news2', by: 'patient' }],
    '/stock/import/[importId]': [{ path: `/stock/import/${preparedImport}`, by: 'pharmacy' }],
    '/vitals/[metric]': [
      { path: '/vitals/blood_pressure?range=month', by: 'patient' },
      { path: `/vitals/blood_pressure?for=${patientId}`, by: 'caregiver' },
      { path: `/vitals/blood_pressure?for=${patientId}`, by: 'doctor' },
    ],
    '/stock/[medicineId]': [{ path: '/stock/paracetamol-500-mg-tablet', by: 'pharmacy' }],
    '/health/[slug]': [{ path: '/health/snake-bite', by: 'anyone' }],
    '/admin/articles/[slug]': [{ path: '/admin/articles/fever', by: 'admin' }],
    '/admin/medicines/[id]': [{ path: '/admin/medicines/paracetamol-500-mg-tablet', by: 'admin' }],
    '/admin/verification/[id]': [{ path: `/admin/verification/${String(pending?.['id'])}`, by: 'admin' }],
  };
}

/** The pharmacy of the demo clinic has checked a file, of which one row is good. */
async function prepareImport(url: string): Promise<string> {
  const { accessToken } = await request(url, 'POST', '/api/auth/login', {}, { identifier: DEMO_OF_ROLE.pharmacy, password: DEMO_PASSWORD });
  const authorization = `Bearer ${String(accessToken)}`;
  const { orgId } = await request(url, 'GET', '/api/profile/me', { authorization }, undefined);
  const response = await fetch(`${url}/api/pharmacy/${String(orgId)}/stock/import?dryRun=true`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv' },
    body: 'name,quantity,price\nDolo 650 tablet,5,2\nSoap,5,2\n',
  });
  return String(((await response.json()) as Json)['importId']);
}

/** The patient has written down an allergy, which another window has changed meanwhile, and two lab reports with one result in common. */
async function arrangeRecords(url: string, patient: Api): Promise<{ allergy: string; report: string; paper: string }> {
  const { id } = await patient('POST', '/api/records/medical-history', { kind: 'allergy', title: 'Penicillin', severity: 'severe' });
  const path = `/api/records/${String(id)}`;
  await patient('PUT', path, { title: 'Penicillin', severity: 'severe', note: 'A rash as a child', version: 1 });
  await patient('PUT', path, { title: 'Penicillin', severity: 'mild', version: 1 }).catch(() => null);
  const results = [{ name: 'HbA1c', value: 8.1, unit: '%', low: 4, high: 5.7 }];
  await patient('POST', '/api/records/lab-report', { title: 'Blood test', performedOn: '2025-03-01', results });
  const later = [{ name: 'HbA1c', value: 7.2, unit: '%', low: 4, high: 5.7 }];
  const report = await patient('POST', '/api/records/lab-report', { title: 'Blood test', performedOn: '2025-09-01', results: later });
  return { allergy: String(id), report: String(report['id']), paper: await arrangePaper(url, patient) };
}

/** A PNG of 64 by 48, red on the left and blue on the right. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAR0lEQVR4nO3PMQ0AAAzDsEEZfzSFNAp7+lnKHcmT3WrlfQYAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAA4NsBqWHAtTFwo1wAAAAASUVORK5CYII=',
  'base64',
);

/** A picture, in its second version. */
async function arrangePaper(url: string, patient: Api, replaces?: string): Promise<string> {
  const facts = { title: 'X-ray', type: 'image/png', size: PICTURE.length, kind: 'imaging', on: '2025-09-01' };
  const { id, upload } = (await patient('POST', '/api/documents', { ...facts, ...(replaces !== undefined && { replaces }) })) as Prepared;
  const sent = await fetch(new URL(upload.url, url), { method: 'PUT', headers: upload.headers, body: PICTURE });
  if (!sent.ok) throw new Error(`no paper: ${String(sent.status)}`);
  await patient('POST', `/api/documents/${id}/confirm`);
  return replaces === undefined ? arrangePaper(url, patient, id) : id;
}

/** Another doctor has admitted the patient and signed; the patient shares it by a link. */
async function arrangePrescription(url: string, patient: Api): Promise<{ prescription: string; token: string }> {
  const doctor = await signIn(url, PRESCRIBER);
  const doctorId = ((await doctor('GET', '/api/auth/me'))['user'] as { id: string }).id;
  await workRoundTheClock(doctor);
  const appointmentId = await bookOneOf((await freeSlots(patient, doctorId)).slice(0, 5), patient, doctorId, 'video');
  const consultationId = String((await patient('POST', '/api/consultations', { appointmentId }))['id']);
  await doctor('POST', `/api/consultations/${consultationId}/admit`);
  const items = [{ medicineId: 'paracetamol-500-mg-tablet', dose: '1 tablet', frequency: '1-0-1', days: 5 }];
  const draft = { items, asked: { ageYears: 34, pregnant: 'no' }, advice: 'Drink water', version: 0 };
  const { version } = await doctor('PUT', `/api/consultations/${consultationId}/prescription`, draft);
  const { id } = await doctor('POST', '/api/prescriptions', { consultationId, version });
  const { token } = await patient('POST', `/api/prescriptions/${String(id)}/links`, {});
  const shop = await signIn(url, DEMO_OF_ROLE.pharmacy);
  const { number } = await patient('GET', `/api/prescriptions/${String(id)}`);
  await shop('POST', `/api/prescriptions/${String(id)}/change-requests`, { code: number, item: 0, reason: 'not-in-stock' });
  return { prescription: String(id), token: String(token) };
}

/** The caregiver of the demo clinic helps the patient with everything; the patient has a child. */
async function arrangeFamily(url: string, patient: Api): Promise<{ link: string; child: string }> {
  const caregiver = await signIn(url, DEMO_OF_ROLE.caregiver);
  const { code } = await patient('POST', '/api/users/family/invitations', { scopes: CARE_SCOPES });
  const link = await caregiver('POST', '/api/users/family/link', { code });
  const child = await patient('POST', '/api/users/family/dependants', { name: 'Mannat Kaur', bornOn: '2021-05-04', relation: 'mother' });
  return { link: String(link['id']), child: String(child['id']) };
}

/** Whatever the hour, the next slot begins in a few minutes. */
function workRoundTheClock(doctor: Api): Promise<Json> {
  return doctor('PUT', '/api/doctor/availability', {
    timeZone: 'Asia/Kolkata',
    slotMinutes: 5,
    bufferMinutes: 0,
    weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
    exceptions: [],
    modes: ['video', 'audio', 'text', 'in_person'],
  });
}

async function freeSlots(patient: Api, doctorId: string): Promise<string[]> {
  const { slots } = (await patient('GET', `/api/doctors/${doctorId}/slots?days=3`)) as { slots: { startsAt: string }[] };
  return slots.map(({ startsAt }) => startsAt);
}

/** Books the first of the slots that nobody else takes in the same moment. */
async function bookOneOf(slots: readonly string[], patient: Api, doctorId: string, mode: 'video' | 'audio'): Promise<string> {
  for (const startsAt of slots) {
    const booked = await patient('POST', '/api/appointments', { doctorId, startsAt, mode, reason: 'Fever for two days' }).catch(() => null);
    if (booked !== null) return String(booked['id']);
  }
  throw new Error('none of the slots could be booked');
}

async function itemsOf(api: Api, path: string): Promise<Json[]> {
  return (await api('GET', path))['items'] as Json[];
}

async function signIn(url: string, identifier: string): Promise<Api> {
  const { accessToken } = await request(url, 'POST', '/api/auth/login', {}, { identifier, password: DEMO_PASSWORD });
  return (method, path, body) => request(url, method, path, { authorization: `Bearer ${String(accessToken)}` }, body);
}

async function request(url: string, method: string, path: string, headers: Record<string, string>, body: unknown): Promise<Json> {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const json = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${JSON.stringify(json)}`);
  return json;
}
