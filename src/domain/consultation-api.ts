import { z } from 'zod';
import { Mode } from './availability';
import { CallEvent, CallLogEntry, ChatText, ChatTurn, SignalKind } from './call';
import { ConsultationState, Outcome } from './consultation';
import { endpoint } from './endpoint';
import { idOf } from './ids';
import { MEDIA } from './line-quality';
import { Instant, pageOf, PageQuery, Version } from './primitives';
import { SoapNoteEdit, SoapNoteText } from './soap-note';

const Medium = z.enum(MEDIA);
const ConsultationId = z.object({ id: idOf('con') });

/** Somebody of the consultation as the others see them. */
export const Participant = z.object({
  id: idOf('usr'),
  name: z.string(),
  role: z.enum(['patient', 'doctor']),
  isPresent: z.boolean().describe('Heard of within the grace period, and has not chosen to leave.'),
  isInCall: z.boolean(),
});
export type Participant = z.infer<typeof Participant>;

/** What remains when it is over. */
export const ConsultationSummary = z.object({
  startedAt: Instant.nullable(),
  endedAt: Instant,
  durationSeconds: z.int().min(0),
  media: z.array(Medium).describe('What carried it, in the order it came into use.'),
  hasNote: z.boolean().describe('GET note tells it to who may see it.'),
});
export type ConsultationSummary = z.infer<typeof ConsultationSummary>;

/** A consultation as one of its people sees it. It never holds the room's name or a token. */
export const ConsultationView = z.object({
  id: idOf('con'),
  appointmentId: idOf('apt'),
  state: ConsultationState,
  outcome: Outcome.optional(),
  mode: Mode,
  selfRole: z.enum(['patient', 'doctor', 'caregiver']),
  patientId: idOf('usr'),
  patientName: z.string(),
  doctorId: idOf('usr'),
  doctorName: z.string(),
  startsAt: Instant,
  waitingSince: Instant,
  position: z.int().min(0).describe('1 is next; 0 when nobody waits here any more.'),
  estimatedWaitSeconds: z.int().min(0).describe('Whole minutes, rounded up; 0 when not waiting.'),
  hasLeft: z.boolean().describe('The patient left the waiting room; POST /api/consultations brings them back.'),
  participants: z.array(Participant),
  admittedAt: Instant.optional(),
  startedAt: Instant.optional(),
  endedAt: Instant.optional(),
  summary: ConsultationSummary.nullable(),
  version: Version,
});
export type ConsultationView = z.infer<typeof ConsultationView>;

const IceServer = z.object({ urls: z.array(z.string()), username: z.string().optional(), credential: z.string().optional() });

/** The way into the call. `none` is a consultation in writing: there is the chat and nothing to connect. */
export const JoinReply = z.discriminatedUnion('provider', [
  z.object({ provider: z.literal('peer'), iceServers: z.array(IceServer), selfId: z.string(), peers: z.array(z.string()) }),
  z.object({ provider: z.literal('jitsi'), domain: z.string(), roomName: z.string(), jwt: z.string(), expiresAt: Instant }),
  z.object({ provider: z.literal('none'), selfId: z.string(), peers: z.array(z.string()) }),
]);
export type JoinReply = z.infer<typeof JoinReply>;

export const SignalBody = z.object({
  to: idOf('usr'),
  kind: SignalKind,
  payload: z.unknown().optional().describe('Whatever the browsers say to each other, as JSON. A list of candidates is one signal.'),
});

/** One signal for the caller. `seq` grows by one within a consultation; gaps are signals for the other. */
export const SignalView = z.object({
  seq: z.int().min(1),
  from: idOf('usr'),
  kind: SignalKind,
  payload: z.unknown().optional(),
  at: Instant,
});
export type SignalView = z.infer<typeof SignalView>;

/** One who waits, as the doctor sees them. */
export const QueueItem = z.object({
  consultationId: idOf('con'),
  appointmentId: idOf('apt'),
  patientId: idOf('usr'),
  patientName: z.string(),
  startsAt: Instant,
  waitingSince: Instant,
  position: z.int().min(1),
  isPresent: z.boolean(),
  mode: Mode,
  reason: z.string(),
  priority: z.enum(['normal', 'urgent']),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** `current` are those admitted and not yet ended, so that a doctor who reloads finds the way back into the call. */
export const Queue = z.object({
  items: z.array(QueueItem),
  current: z.array(QueueItem.omit({ position: true }).extend({ state: z.enum(['admitted', 'in_progress']) })),
});
export type Queue = z.infer<typeof Queue>;

/** The note; `version` 0 and empty parts when nothing has been written yet. */
export const NoteView = SoapNoteText.extend({
  version: z.int().min(0),
  updatedAt: Instant.nullable(),
  editableUntil: Instant.nullable().describe('Null while the consultation goes on, and for who may not write.'),
});
export type NoteView = z.infer<typeof NoteView>;

export const NoteVersion = SoapNoteText.extend({ version: Version, savedAt: Instant });
export type NoteVersion = z.infer<typeof NoteVersion>;

export const consultationApi = {
  checkIn: endpoint({
    method: 'POST',
    path: '/api/consultations',
    summary: 'Enter the waiting room, from 15 minutes before; 200 for who is there already or comes back.',
    body: z.object({ appointmentId: idOf('apt') }),
    reply: ConsultationView,
    status: [201, 200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}',
    summary: 'The consultation with the place in the queue; can be followed live.',
    params: ConsultationId,
    reply: ConsultationView,
    status: [200],
    live: true,
  }),
  admit: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/admit',
    summary: 'The doctor lets the patient in.',
    params: ConsultationId,
    reply: ConsultationView,
    status: [200],
  }),
  join: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/join',
    summary: 'The way into the call; wrong-state for a patient not yet admitted. Ask again after a lost line.',
    params: ConsultationId,
    reply: JoinReply,
    status: [200],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/leave',
    summary: 'Leave the waiting room or the call; both can be entered again.',
    params: ConsultationId,
    reply: ConsultationView,
    status: [200],
  }),
  presence: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/presence',
    summary: 'Still here: sent every 20 seconds while the page is open, in the waiting room and in the call.',
    params: ConsultationId,
    reply: z.object({ state: ConsultationState, version: Version }),
    status: [200],
  }),
  noShow: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/no-show',
    summary: 'The doctor says that the patient never came; from 10 minutes after the beginning, while the patient is not there.',
    params: ConsultationId,
    reply: ConsultationView,
    status: [200],
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/end',
    summary: 'The doctor ends the consultation, and the appointment is completed.',
    params: ConsultationId,
    reply: ConsultationView,
    status: [200],
  }),
  signal: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/signal',
    summary: 'Tell the other browser something about the connection.',
    params: ConsultationId,
    body: SignalBody,
    reply: z.object({ seq: z.int().min(1) }),
    status: [201],
  }),
  signals: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/signals',
    summary: 'Signals for the caller after one, oldest first, kept for two minutes; live, each event tells those that came since.',
    params: ConsultationId,
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    reply: z.object({ items: z.array(SignalView) }),
    status: [200],
    live: true,
  }),
  say: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/messages',
    summary: 'Write in the chat of the consultation, from admission to its end.',
    params: ConsultationId,
    body: z.object({ text: ChatText }),
    reply: ChatTurn,
    status: [201],
  }),
  messages: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/messages',
    summary: 'The chat, newest first; can be followed live.',
    params: ConsultationId,
    query: PageQuery,
    reply: pageOf(ChatTurn),
    status: [200],
    live: true,
  }),
  log: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/events',
    summary: 'Something for the call log. Looks at the quality that come too often are answered and not kept.',
    params: ConsultationId,
    body: CallEvent,
    reply: z.object({ kept: z.boolean() }),
    status: [201],
  }),
  events: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/events',
    summary: 'The call log, newest first.',
    params: ConsultationId,
    query: PageQuery,
    reply: pageOf(CallLogEntry),
    status: [200],
  }),
  note: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/note',
    summary: 'The note: for its doctor at any time, for the patient once the consultation has ended.',
    params: ConsultationId,
    reply: NoteView,
    status: [200],
  }),
  writeNote: endpoint({
    method: 'PUT',
    path: '/api/consultations/{id}/note',
    summary: 'Save the note, from admission until 72 hours after the end.',
    params: ConsultationId,
    body: SoapNoteEdit,
    reply: NoteView,
    status: [200],
    bodyBytesMax: 256 * 1024,
  }),
  noteVersions: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/note/versions',
    summary: 'Every version of the note its doctor saved, newest first.',
    params: ConsultationId,
    query: PageQuery,
    reply: pageOf(NoteVersion),
    status: [200],
  }),
  queue: endpoint({
    method: 'GET',
    path: '/api/doctor/queue',
    summary: 'Who waits for the doctor, since when, in which order; can be followed live.',
    reply: Queue,
    status: [200],
    live: true,
  }),
};
