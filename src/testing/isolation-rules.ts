import type { MyProfile } from '@/domain/people/api';

/** What a walker from outside names: records of the inside. */
export type Ids = {
  org: string;
  appointment: string;
  consultation: string;
  patient: string;
  doctor: string;
  member: string;
  session: string;
  document: string;
};
export type IsolationRequest = { params?: Record<string, string>; query?: string; body?: unknown };
export type IsolationRule =
  /** Anybody may ask; what it answers holds nothing of the inside but what a doctor shows the world. */
  | { kind: 'public'; ask?: (ids: Ids) => IsolationRequest }
  /** About the caller alone: there is nobody to name, and naming somebody all the same changes nothing of theirs. */
  | { kind: 'own'; body?: (ids: Ids, mine: MyProfile | null) => unknown }
  /** For no person at all: everybody is told that there is nothing there. */
  | { kind: 'nobody'; ask?: (ids: Ids) => IsolationRequest }
  /** For who is signed in, where a vendor keeps passwords: here they are told that there is nothing there. */
  | { kind: 'elsewhere'; ask?: () => IsolationRequest }
  /** For the platform's admin alone. */
  | { kind: 'admin'; ask?: (ids: Ids) => IsolationRequest }
  /** A record somebody names: to whom it does not belong it answers as though it did not exist. `insider` shows that it does. */
  | { kind: 'record'; ask: (ids: Ids) => IsolationRequest; insider?: string; colleagues?: readonly string[] };

/** Of the same clinic and above all clinics, and still not those whose consultation it is. */
const COLLEAGUES = ['sharma@demo.test', 'admin@demo.test'] as const;

const appointment = (insider?: string, body?: unknown): IsolationRule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.appointment }, body }),
  ...(insider !== undefined && { insider }),
  // A clinic's manager arranges its appointments, so here only a colleague who manages nothing is an outsider.
  colleagues: COLLEAGUES,
});
const consultation = (insider?: string, body?: (ids: Ids) => unknown): IsolationRule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.consultation }, body: body?.(ids) }),
  ...(insider !== undefined && { insider }),
  colleagues: ['singh@demo.test', ...COLLEAGUES],
});
const organisation = (rest: Partial<Extract<IsolationRule, { kind: 'record' }>> = {}): IsolationRule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.org } }),
  ...rest,
});
const NOTE = { subjective: 'x', objective: 'x', assessment: 'x', plan: 'x', version: 1 };
const KAUR = 'kaur@demo.test';

/** Whose each endpoint is; the test that walks them fails for one that is not here. */
export const ISOLATION_RULES: Record<string, IsolationRule> = {
  'GET /api/health': { kind: 'public' },
  'GET /api/openapi.json': { kind: 'public' },
  'GET /api/docs': { kind: 'public' },
  // There for the scheduler alone; without its secret it answers everybody as though it did not exist.
  'POST /api/jobs/run': { kind: 'nobody' },
  // Only a signed link opens them, and nobody is given one by asking here.
  'GET /api/files/{id}': {
    kind: 'nobody',
    ask: () => ({ params: { id: 'fil_00000000000000000000' }, query: '?expires=4102444800&name=x&show=inline&signature=x' }),
  },
  'PUT /api/files/{id}': { kind: 'nobody', ask: () => ({ params: { id: 'fil_00000000000000000000' } }) },
  'POST /api/auth/register': { kind: 'public' },
  'POST /api/auth/login': { kind: 'public' },
  'POST /api/auth/refresh': { kind: 'public' },
  'POST /api/auth/session': { kind: 'public' },
  'POST /api/auth/verify': { kind: 'public' },
  'POST /api/auth/password-reset': { kind: 'public' },
  'POST /api/auth/password-reset/confirm': { kind: 'public' },
  'POST /api/auth/email/confirm': { kind: 'public' },
  'GET /api/specialties': { kind: 'public' },
  'GET /api/doctors': { kind: 'public', ask: () => ({ query: '?limit=100' }) },
  'GET /api/doctors/{id}': { kind: 'public', ask: (ids) => ({ params: { id: ids.doctor } }) },
  'GET /api/doctors/{id}/slots': { kind: 'public', ask: (ids) => ({ params: { id: ids.doctor } }) },

  'GET /api/auth/me': { kind: 'own' },
  'GET /api/auth/security': { kind: 'own' },
  'POST /api/auth/email/check': { kind: 'elsewhere' },
  'POST /api/auth/second-factor': { kind: 'elsewhere', ask: () => ({ body: { password: 'x' } }) },
  'POST /api/auth/second-factor/confirm': { kind: 'elsewhere', ask: () => ({ body: { enrolment: 'x', code: '000000' } }) },
  'DELETE /api/auth/second-factor': { kind: 'elsewhere', ask: () => ({ body: { password: 'x', code: '000000' } }) },
  'GET /api/auth/sessions': { kind: 'own' },
  'DELETE /api/auth/session': { kind: 'own' },
  'DELETE /api/auth/sessions': { kind: 'own' },
  'DELETE /api/auth/sessions/{id}': { kind: 'record', ask: (ids) => ({ params: { id: ids.session } }), colleagues: COLLEAGUES },
  'GET /api/profile/me': { kind: 'own' },
  'PUT /api/profile/me': { kind: 'own', body: (ids, mine) => ({ ...mine, id: ids.doctor, orgId: ids.org, userId: ids.doctor }) },
  'GET /api/profile/me/access': { kind: 'own' },
  'GET /api/profile/me/documents': { kind: 'own' },
  'POST /api/profile/me/documents': {
    kind: 'own',
    body: (ids) => ({ kind: 'registration-certificate', contentType: 'image/png', bytes: 9, id: ids.document, ownerId: ids.doctor }),
  },
  'GET /api/profile/me/documents/{id}': { kind: 'record', ask: (ids) => ({ params: { id: ids.document } }), colleagues: COLLEAGUES },
  'DELETE /api/profile/me/documents/{id}': { kind: 'record', ask: (ids) => ({ params: { id: ids.document } }), colleagues: COLLEAGUES },
  'POST /api/profile/me/documents/{id}/confirm': {
    kind: 'record',
    ask: (ids) => ({ params: { id: ids.document } }),
    colleagues: COLLEAGUES,
  },
  'GET /api/doctor/availability': { kind: 'own' },
  'PUT /api/doctor/availability': {
    kind: 'own',
    body: (ids) => ({
      id: ids.doctor,
      doctorId: ids.doctor,
      timeZone: 'Asia/Kolkata',
      slotMinutes: 15,
      bufferMinutes: 0,
      weekly: [],
      exceptions: [],
      modes: ['video'],
    }),
  },
  'GET /api/doctor/appointments': { kind: 'own' },
  'GET /api/doctor/queue': { kind: 'own' },
  'GET /api/appointments': { kind: 'own' },
  'GET /api/organisations': { kind: 'own' },

  'POST /api/organisations': { kind: 'admin', ask: () => ({ body: { kind: 'clinic', name: 'Mine' } }) },
  'GET /api/admin/users': { kind: 'admin' },
  'GET /api/admin/users/{id}': { kind: 'admin', ask: (ids) => ({ params: { id: ids.patient } }) },
  'GET /api/admin/users/{id}/documents/{documentId}': {
    kind: 'admin',
    ask: (ids) => ({ params: { id: ids.doctor, documentId: ids.document } }),
  },
  'PUT /api/admin/users/{id}/status': {
    kind: 'admin',
    ask: (ids) => ({ params: { id: ids.doctor }, body: { status: 'suspended', reason: 'x' } }),
  },
  'DELETE /api/admin/users/{id}/second-factor': { kind: 'admin', ask: (ids) => ({ params: { id: ids.doctor } }) },
  'GET /api/admin/doctors/pending-verification': { kind: 'admin' },
  'PUT /api/admin/doctors/{id}/verify': {
    kind: 'admin',
    ask: (ids) => ({ params: { id: ids.doctor }, body: { decision: 'rejected', note: 'x' } }),
  },

  'GET /api/organisations/{id}': organisation({ insider: 'singh@demo.test' }),
  'GET /api/organisations/{id}/members': organisation({ insider: 'singh@demo.test' }),
  'GET /api/organisations/{id}/appointments': organisation({ insider: KAUR, colleagues: COLLEAGUES }),
  'POST /api/organisations/{id}/members': organisation({
    ask: (ids) => ({ params: { id: ids.org }, body: { identifier: 'verma@demo.test', role: 'clinic_admin' } }),
  }),
  'DELETE /api/organisations/{id}/members/{userId}': organisation({ ask: (ids) => ({ params: { id: ids.org, userId: ids.member } }) }),

  'POST /api/appointments': {
    kind: 'record',
    ask: (ids) => ({
      body: { doctorId: ids.doctor, startsAt: '2026-01-06T04:00:00.000Z', mode: 'video', reason: 'x', patientId: ids.patient },
    }),
    colleagues: COLLEAGUES,
  },
  'GET /api/appointments/{id}': appointment('asha@demo.test'),
  'GET /api/appointments/{id}/history': appointment('singh@demo.test'),
  'GET /api/appointments/{id}/calendar': appointment('asha@demo.test'),
  'POST /api/appointments/{id}/reschedule': appointment(undefined, { startsAt: '2026-01-06T04:30:00.000Z', version: 1 }),
  'POST /api/appointments/{id}/cancel': appointment(undefined, { reason: 'x', version: 1 }),
  'POST /api/appointments/{id}/no-show': appointment(undefined, { version: 1 }),

  'POST /api/consultations': { kind: 'record', ask: (ids) => ({ body: { appointmentId: ids.appointment } }), colleagues: COLLEAGUES },
  'GET /api/consultations/{id}': consultation('asha@demo.test'),
  'POST /api/consultations/{id}/admit': consultation(),
  'POST /api/consultations/{id}/join': consultation(),
  'POST /api/consultations/{id}/leave': consultation(),
  'POST /api/consultations/{id}/presence': consultation(),
  'POST /api/consultations/{id}/no-show': consultation(),
  'POST /api/consultations/{id}/end': consultation(),
  'POST /api/consultations/{id}/signal': consultation(undefined, (ids) => ({ to: ids.doctor, kind: 'offer', payload: {} })),
  'GET /api/consultations/{id}/signals': consultation(KAUR),
  'POST /api/consultations/{id}/messages': consultation(undefined, () => ({ text: 'x' })),
  'GET /api/consultations/{id}/messages': consultation('asha@demo.test'),
  'POST /api/consultations/{id}/events': consultation(undefined, () => ({ kind: 'joined' })),
  'GET /api/consultations/{id}/events': consultation(KAUR),
  'GET /api/consultations/{id}/note': consultation(KAUR),
  'PUT /api/consultations/{id}/note': consultation(undefined, () => NOTE),
  'GET /api/consultations/{id}/note/versions': consultation(KAUR),
};
