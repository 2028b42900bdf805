import { z } from 'zod';
import { Mode } from '@/domain/scheduling/schema';
import { SignalKind } from './call';
import { ConsultationState, Outcome } from './schema';
import { CurrentRecording } from '@/domain/recordings/schema';
import { idOf } from '@/domain/shared/ids';
import { LocalNames } from '@/domain/shared/local-names';
import { MEDIA } from './connection-quality';
import { TriageTag } from '@/domain/triage/tag';
import { Instant, Version } from '@/domain/shared/primitives';

const Medium = z.enum(MEDIA);

/** A participant as the others see them. */
export const Participant = z.object({
  id: idOf('usr'),
  name: z.string(),
  role: z.enum(['patient', 'doctor']),
  isPresent: z.boolean().describe('Heard of within the grace period, and has not chosen to leave.'),
  isInCall: z.boolean(),
});
export type Participant = z.infer<typeof Participant>;

/** The summary of an ended consultation. */
export const ConsultationSummary = z.object({
  startedAt: Instant.nullable(),
  endedAt: Instant,
  durationSeconds: z.int().min(0),
  media: z.array(Medium).describe('What carried it, in the order it came into use.'),
  hasNote: z.boolean().describe('GET note tells it to who may see it.'),
});
export type ConsultationSummary = z.infer<typeof ConsultationSummary>;

/** A consultation as a participant sees it. It never contains the room's name or a token. */
export const ConsultationView = z.object({
  id: idOf('con'),
  appointmentId: idOf('apt'),
  state: ConsultationState,
  outcome: Outcome.optional(),
  mode: Mode,
  selfRole: z
    .enum(['patient', 'doctor', 'caregiver', 'reader'])
    .describe('`reader` is a doctor with whom the patient shares their visits.'),
  patientId: idOf('usr'),
  patientName: z.string(),
  doctorId: idOf('usr'),
  doctorName: z.string(),
  doctorLocalNames: LocalNames.optional().describe('the doctor’s name in other scripts'),
  startsAt: Instant,
  waitingSince: Instant,
  position: z.int().min(0).describe('1 is next; 0 when nobody waits here any more.'),
  estimatedWaitSeconds: z.int().min(0).describe('Whole minutes, rounded up; 0 when not waiting.'),
  recording: CurrentRecording.optional().describe('Of the call, as it stands: both sides show it all the time.'),
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

/** How to join the call. `none` is a text consultation: chat only, nothing to connect. */
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

/** One signal for the caller. `seq` increases from signal to signal, with gaps. */
export const SignalView = z.object({
  seq: z.int().min(1),
  from: idOf('usr'),
  kind: SignalKind,
  payload: z.unknown().optional(),
  at: Instant,
});
export type SignalView = z.infer<typeof SignalView>;

/** A waiting patient as the doctor sees them. */
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
  triage: TriageTag.pick({ level: true, words: true }).optional().describe('from the symptom check the patient sent along'),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** `current` holds the admitted consultations that have not ended, so that a doctor who reloads can return to the call. */
export const Queue = z.object({
  items: z.array(QueueItem),
  current: z.array(QueueItem.omit({ position: true }).extend({ state: z.enum(['admitted', 'in_progress']) })),
});
export type Queue = z.infer<typeof Queue>;
