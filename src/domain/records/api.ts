import { z } from 'zod';
import { AppointmentStatus } from '@/domain/appointments/schema';
import { ChatMessage } from '@/domain/consultations/call';
import { ConsultationView } from '@/domain/consultations/view';
import { NoteView } from '@/domain/notes/api';
import { BirthDate, BloodGroup, Sex } from '@/domain/people/person';
import { RecordingView } from '@/domain/recordings/api';
import { Mode } from '@/domain/scheduling/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Locale, PageQuery, pageOf } from '@/domain/shared/primitives';
import { Reading } from '@/domain/vitals/schema';
import { EmergencyAccess, EmergencyAccessView, EmergencyBody } from './emergency';
import { RecordExportView } from './export';
import { OfflineFacts } from './offline-facts';
import { healthRecordApi } from './records-api';

/** One visit of the patient with the doctor who reads the chart. */
const ChartVisit = z.object({
  appointmentId: idOf('apt'),
  consultationId: idOf('con').optional(),
  startsAt: Instant,
  timeZone: z.string(),
  mode: Mode,
  status: AppointmentStatus,
  reason: z.string(),
});
export type ChartVisit = z.infer<typeof ChartVisit>;

/** A medicine of a signed prescription whose days are not over, whoever prescribed it. */
const ChartMedicine = z.object({
  prescriptionId: idOf('rx'),
  name: z.string(),
  strength: z.string().optional(),
  dose: z.string(),
  frequency: z.string(),
  until: LocalDate,
  prescribedBy: z.string(),
});

/** What a doctor must know of a patient at a glance. A list of the patient's own is empty where nothing was written. */
export const PatientChart = z.object({
  patientId: idOf('usr'),
  /** Why the caller may read it, and until when; null until the patient takes their consent back. */
  access: z.object({ basis: z.enum(['visit', 'consent', 'emergency']), until: Instant.nullable() }),
  summary: z.object({
    name: z.string(),
    bornOn: BirthDate.optional(),
    ageYears: z.int().min(0).optional().describe('Completed years today.'),
    sex: Sex.optional(),
    bloodGroup: BloodGroup.optional(),
  }),
  /** When allergies and conditions were last written down; null while they never were, so that "none" is not read into it. */
  updatedAt: Instant.nullable(),
  allergies: z.array(z.string()),
  conditions: z.array(z.string()),
  medicines: z.array(ChartMedicine).describe('What is prescribed and still to be taken, the newest first.'),
  vitals: z.array(Reading).describe('The latest reading of each metric of the last seven days with readings.'),
  visits: z.array(ChartVisit).describe('The visits with this doctor, cancelled ones aside, the newest first.'),
});
export type PatientChart = z.infer<typeof PatientChart>;

/** What remains of a consultation after its end. A part the caller may not see is null. */
export const VisitRecord = z.object({
  consultation: ConsultationView,
  note: NoteView.nullable(),
  recordings: z.array(RecordingView).describe('What was recorded of the call, for whoever may play it.'),
  messages: z.array(ChatMessage).nullable().describe('The chat, oldest first; for its two participants.'),
});
export type VisitRecord = z.infer<typeof VisitRecord>;

export const recordApi = {
  ...healthRecordApi,
  visit: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/record',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'What remains of an ended consultation: its summary, the note and the chat; wrong-state before the end.',
    params: z.object({ id: idOf('con') }),
    reply: VisitRecord,
    status: [200],
  }),
  openInEmergency: endpoint({
    method: 'POST',
    path: '/api/patients/break-glass',
    access: ['doctor'],
    limit: 'write',
    stepUp: true,
    summary:
      'Open for an hour the chart of somebody who is no patient of the caller, in an emergency, to be read and not written in. The patient and the admins are told at once.',
    body: EmergencyBody,
    reply: EmergencyAccess.required(),
    status: [201],
  }),
  startExport: endpoint({
    method: 'POST',
    path: '/api/profile/me/export',
    access: ['patient'],
    limit: 'write',
    summary: 'Have everything about oneself put into one archive; the one that is being made or is there, where there is one.',
    reply: RecordExportView,
    status: [201],
  }),
  getExport: endpoint({
    method: 'GET',
    path: '/api/profile/me/export',
    access: ['patient'],
    limit: 'read',
    summary: 'The archive asked for last, and how far it is; null where none was asked for.',
    reply: z.object({ export: RecordExportView.nullable() }),
    status: [200],
  }),
  downloadExport: endpoint({
    method: 'GET',
    path: '/api/profile/me/export/archive',
    access: ['patient'],
    limit: 'read',
    summary: 'A redirect to the archive, by a link that is valid for five minutes.',
    status: [303],
  }),
  removeExport: endpoint({
    method: 'DELETE',
    path: '/api/profile/me/export',
    access: ['patient'],
    limit: 'write',
    summary: 'Delete the archive before its seven days are over.',
    status: [204],
  }),
  listEmergencies: endpoint({
    method: 'GET',
    path: '/api/admin/emergency-access',
    access: ['admin'],
    limit: 'read',
    summary: 'Who opened whose chart in an emergency, and why; the newest first.',
    query: PageQuery,
    reply: pageOf(EmergencyAccessView),
    status: [200],
  }),
  chart: endpoint({
    method: 'GET',
    path: '/api/patients/{id}/chart',
    access: ['doctor'],
    limit: 'read',
    summary: 'What a doctor must know of a patient at a glance, from the booking of a visit until 72 hours after it.',
    params: z.object({ id: idOf('usr') }),
    reply: PatientChart,
    status: [200],
  }),
  offlineFacts: endpoint({
    method: 'GET',
    path: '/api/offline-facts',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'What a phone keeps for when there is no network: the next visit and the last advice, of the caller and of those helped.',
    query: z.object({ locale: Locale }),
    reply: OfflineFacts,
    status: [200],
  }),
};
