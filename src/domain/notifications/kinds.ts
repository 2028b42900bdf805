import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import type { Relationships } from '@/domain/shared/relationships';

/**
 * What a person chooses channels for; several kinds belong to one topic. `scope` is the one without which nobody of the family reads
 * what is told of it, null where any link to the patient is enough.
 */
const TOPIC_RULES = {
  appointments: { scope: 'appointments' },
  reminders: { scope: 'appointments' },
  vitals: { scope: 'vitals' },
  reservations: { scope: 'medications' },
  medications: { scope: 'medications' },
  prescriptions: { scope: 'records' },
  family: { scope: null },
  account: { scope: null },
} as const;
type Topic = keyof typeof TOPIC_RULES;
export const TOPICS = Object.keys(TOPIC_RULES) as [Topic, ...Topic[]];

/**
 * `routine` waits for the end of the recipient's quiet hours. `timely` is of no use later, such as that the doctor is ready, and
 * is delivered at any hour. `emergency` also ignores switched-off channels, and does not wait behind earlier messages.
 */
type Urgency = 'routine' | 'timely' | 'emergency';

/** As whom somebody is told: the same event reads differently for the patient, the doctor and the family. */
export const AUDIENCES = ['patient', 'doctor', 'caregiver', 'self'] as const;
export type Audience = (typeof AUDIENCES)[number];

const name = z.string().max(120);

const AboutAppointment = z.object({
  appointmentId: idOf('apt'),
  patientId: idOf('usr'),
  patientName: name,
  doctorId: idOf('usr'),
  doctorName: name,
  /** The doctor's name in the other scripts; empty where there is none. */
  doctorNameHi: name.default(''),
  doctorNamePa: name.default(''),
  startsAt: Instant,
  endsAt: Instant,
  /** Of the appointment, so that a calendar takes the newest. */
  version: z.string().max(9),
  /** The doctor's time zone, as the appointment has it. */
  timeZone: z.string(),
});
const AboutConsultation = AboutAppointment.extend({ consultationId: idOf('con') });
const AboutCare = z.object({ patientId: idOf('usr'), patientName: name });
const AboutCaregiver = AboutCare.extend({ caregiverId: idOf('usr'), caregiverName: name });
const AboutDoctor = AboutCare.extend({ doctorId: idOf('usr'), doctorName: name });
const AboutAlert = AboutCare.extend({ alertId: idOf('alr') });
/** Where something is kept and until when; never what. */
const AboutReservation = AboutCare.extend({ reservationId: idOf('rsv'), orgName: name, at: Instant, timeZone: z.string() });
/** Who wrote it or where it was handed over; never what. */
const AboutPrescription = AboutCare.extend({ prescriptionId: idOf('rx'), doctorId: idOf('usr'), doctorName: name });
/** Which shop asks about which prescription; never about which medicine. */
const AboutChange = AboutPrescription.extend({ requestId: idOf('rxc'), orgName: name });
const AboutExport = AboutCare.extend({ exportId: idOf('exp') });
const Nothing = z.object({});

type KindRules = {
  /** Ids, names and instants, all as text; nothing else, and no health data beyond them. */
  data: z.ZodObject<Record<string, z.ZodType<string, string | undefined>>>;
  topic: Topic;
  urgency: Urgency;
  /** Who may be among the recipients; each has its own sentence in `messages`, under `notifications.kinds`. */
  audiences: readonly Audience[];
};

const ALL_SIDES = ['patient', 'doctor', 'caregiver'] as const;
const PATIENT_SIDE = ['patient', 'caregiver'] as const;

/** Every kind of notification there is. */
export const NOTIFICATION_KINDS = {
  'appointment-booked': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: ALL_SIDES },
  'appointment-moved': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: ALL_SIDES },
  'appointment-cancelled': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: ALL_SIDES },
  'appointment-missed': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: PATIENT_SIDE },
  /** The doctor has taken a day off over a booked appointment, which stays booked until somebody moves it. */
  'appointment-doctor-away': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: PATIENT_SIDE },
  /** The doctor no longer sees patients here, so the appointment was cancelled. */
  'appointment-doctor-gone': { data: AboutAppointment, topic: 'appointments', urgency: 'routine', audiences: PATIENT_SIDE },
  'appointment-ready': { data: AboutConsultation, topic: 'appointments', urgency: 'timely', audiences: PATIENT_SIDE },
  'appointment-day-before': { data: AboutAppointment, topic: 'reminders', urgency: 'routine', audiences: PATIENT_SIDE },
  'appointment-hour-before': { data: AboutAppointment, topic: 'reminders', urgency: 'timely', audiences: PATIENT_SIDE },
  /** A reading at the level that needs a doctor the same day, and at the one that is an emergency. */
  'vitals-urgent': { data: AboutAlert, topic: 'vitals', urgency: 'timely', audiences: PATIENT_SIDE },
  'vitals-emergency': { data: AboutAlert, topic: 'vitals', urgency: 'emergency', audiences: PATIENT_SIDE },
  /** For who treats the patient, when nobody of the family has acknowledged an alert. */
  'vitals-doctor': { data: AboutAlert, topic: 'vitals', urgency: 'timely', audiences: ['self'] },
  /** The archive of everything about a patient can be fetched. */
  'export-ready': { data: AboutExport, topic: 'account', urgency: 'routine', audiences: ['patient'] },
  /** A virus was found in a file after it had been sent. */
  'file-refused': { data: Nothing, topic: 'account', urgency: 'routine', audiences: ['self'] },
  /** A doctor without a visit opened the chart in an emergency; and to the admins, who review it. */
  'chart-opened': { data: AboutDoctor, topic: 'account', urgency: 'emergency', audiences: PATIENT_SIDE },
  'chart-opened-review': { data: AboutDoctor, topic: 'account', urgency: 'timely', audiences: ['self'] },
  /** A doctor has set by which limits the patient's readings are judged. */
  'vitals-limits': { data: AboutDoctor, topic: 'vitals', urgency: 'routine', audiences: PATIENT_SIDE },
  /** Nothing comes from a device of the patient; and for who treats the patient, when nobody has acknowledged that. */
  'vitals-silence': { data: AboutAlert, topic: 'vitals', urgency: 'timely', audiences: PATIENT_SIDE },
  'vitals-silence-doctor': { data: AboutAlert, topic: 'vitals', urgency: 'timely', audiences: ['self'] },
  /** To the shop: somebody wants something kept, or no longer. */
  'reservation-new': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: ['self'] },
  'reservation-cancelled': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: ['self'] },
  'reservation-confirmed': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: PATIENT_SIDE },
  'reservation-declined': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: PATIENT_SIDE },
  'reservation-expiring': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: PATIENT_SIDE },
  'reservation-expired': { data: AboutReservation, topic: 'reservations', urgency: 'timely', audiences: PATIENT_SIDE },
  /** Of doses and medicines; never of which. */
  'dose-due': { data: AboutCare, topic: 'medications', urgency: 'timely', audiences: PATIENT_SIDE },
  /** To one of the family: nobody has said that it was taken. */
  'dose-missed': { data: AboutCare, topic: 'medications', urgency: 'timely', audiences: ['caregiver'] },
  'refill-due': { data: AboutCare, topic: 'medications', urgency: 'routine', audiences: PATIENT_SIDE },
  'prescription-signed': { data: AboutPrescription, topic: 'prescriptions', urgency: 'timely', audiences: PATIENT_SIDE },
  'prescription-cancelled': { data: AboutPrescription, topic: 'prescriptions', urgency: 'timely', audiences: PATIENT_SIDE },
  'prescription-replaced': { data: AboutPrescription, topic: 'prescriptions', urgency: 'timely', audiences: PATIENT_SIDE },
  'prescription-dispensed': {
    data: AboutPrescription.extend({ orgName: name }),
    topic: 'prescriptions',
    urgency: 'routine',
    audiences: PATIENT_SIDE,
  },
  /** A pharmacist asks the doctor about a prescription; the patient's side hears of it, and of the answer where nothing is replaced. */
  'change-asked': { data: AboutChange, topic: 'prescriptions', urgency: 'timely', audiences: ALL_SIDES },
  'change-refused': { data: AboutChange, topic: 'prescriptions', urgency: 'timely', audiences: PATIENT_SIDE },
  /** To the shop, which is waiting for it. */
  'change-answered': { data: AboutChange, topic: 'prescriptions', urgency: 'timely', audiences: ['self'] },
  'caregiver-invited': { data: AboutCare, topic: 'family', urgency: 'routine', audiences: ['patient'] },
  'caregiver-accepted': { data: AboutCaregiver, topic: 'family', urgency: 'routine', audiences: PATIENT_SIDE },
  /** To the other parent, or to both where an admin made it. */
  'caregiver-handover-code': { data: AboutCare, topic: 'family', urgency: 'timely', audiences: ['caregiver'] },
  /** A child has an account of their own from now on. */
  'caregiver-handed-over': { data: AboutCare, topic: 'family', urgency: 'routine', audiences: PATIENT_SIDE },
  'caregiver-revoked': { data: AboutCaregiver, topic: 'family', urgency: 'routine', audiences: PATIENT_SIDE },
  'organisation-invited': {
    data: z.object({ orgId: idOf('org'), orgName: name }),
    topic: 'account',
    urgency: 'routine',
    audiences: ['self'],
  },
  'doctor-approved': { data: Nothing, topic: 'account', urgency: 'routine', audiences: ['self'] },
  'doctor-rejected': { data: Nothing, topic: 'account', urgency: 'routine', audiences: ['self'] },
  'account-new-device': { data: z.object({ at: Instant }), topic: 'account', urgency: 'timely', audiences: ['self'] },
  /** A number or a mailbox of theirs does not exist. */
  'account-unreachable': { data: Nothing, topic: 'account', urgency: 'routine', audiences: ['self'] },
  'account-reset-code': { data: z.object({ at: Instant }), topic: 'account', urgency: 'timely', audiences: ['self'] },
  'account-password-changed': { data: z.object({ at: Instant }), topic: 'account', urgency: 'timely', audiences: ['self'] },
} as const satisfies Record<string, KindRules>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;
export const NotificationKind = z.enum(Object.keys(NOTIFICATION_KINDS) as [NotificationKind, ...NotificationKind[]]);
export type DataOf<K extends NotificationKind> = z.input<(typeof NOTIFICATION_KINDS)[K]['data']>;

/** The rules of a kind, without its particular types. */
export function rulesOf(kind: NotificationKind): KindRules {
  return NOTIFICATION_KINDS[kind];
}

type Data = Readonly<Record<string, string>>;

/** As whom `userId` reads a notification with this data. */
export function audienceOf(kind: NotificationKind, data: Data, userId: string): Audience {
  if (rulesOf(kind).audiences.includes('self')) return 'self';
  if (data['patientId'] === userId) return 'patient';
  return data['doctorId'] === userId ? 'doctor' : 'caregiver';
}

/**
 * Whether `userId` may read what a notification says. What was told to somebody who helps is theirs only while they may help: after
 * the end of the link it says nothing of the patient any more, but that the link has ended.
 */
export function isStillTold(
  kind: NotificationKind,
  data: Data,
  userId: string,
  { links, now }: Pick<Relationships, 'links' | 'now'>,
): boolean {
  if (kind === 'caregiver-revoked' || audienceOf(kind, data, userId) !== 'caregiver') return true;
  const { scope } = TOPIC_RULES[rulesOf(kind).topic];
  return links.some(
    ({ caregiverId, patientId, scopes, expiresAt, revokedAt }) =>
      caregiverId === userId &&
      patientId === data['patientId'] &&
      revokedAt === undefined &&
      (expiresAt === undefined || now < expiresAt) &&
      (scope === null || scopes.includes(scope)),
  );
}

/** The page a notification leads to, without the language. */
export function pathOf(kind: NotificationKind, data: Data): string {
  if (kind === 'appointment-ready') return `/consultations/${data['consultationId'] ?? ''}`;
  if (data['appointmentId'] !== undefined) return `/appointments/${data['appointmentId']}`;
  if (kind === 'change-answered') return '/dispense/questions';
  if (data['prescriptionId'] !== undefined) return `/prescriptions/${data['prescriptionId']}`;
  if (data['reservationId'] !== undefined) return '/reservations';
  if (kind.startsWith('caregiver-')) return '/family';
  if (kind === 'vitals-limits') return `/vitals/settings?for=${data['patientId'] ?? ''}`;
  if (kind.startsWith('dose-') || kind === 'refill-due') return `/medications?for=${data['patientId'] ?? ''}`;
  if (kind === 'vitals-emergency') return `/emergency/${data['alertId'] ?? ''}`;
  if (data['alertId'] !== undefined) return `/vitals?for=${data['patientId'] ?? ''}`;
  if (kind === 'file-refused') return '/documents';
  if (kind === 'export-ready') return '/profile/export';
  if (kind === 'chart-opened') return '/profile/access?by=others';
  if (kind === 'chart-opened-review') return '/admin/emergency-access';
  if (kind === 'account-unreachable') return '/notifications/preferences';
  if (kind === 'organisation-invited') return '/organisations';
  if (kind === 'account-new-device' || kind === 'account-password-changed' || kind === 'account-reset-code') return '/sessions';
  return '/profile';
}
