import { z } from 'zod';
import { Mode } from '@/domain/scheduling/schema';
import { idOf } from '@/domain/shared/ids';
import { secondsBetween } from '@/domain/shared/instant';
import { TriageTag } from '@/domain/triage/tag';
import { CurrentRecording } from '@/domain/recordings/schema';
import { MEDIA } from './connection-quality';
import { Instant, Version } from '@/domain/shared/primitives';
import { keepsPlace } from './waiting-room';

export const CONSULTATION_STATES = ['waiting', 'admitted', 'in_progress', 'ended'] as const;
export const ConsultationState = z.enum(CONSULTATION_STATES);
export type ConsultationState = z.infer<typeof ConsultationState>;

const OUTCOMES = ['completed', 'no_show', 'abandoned'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** A participant's presence: when they were last seen, and since when they are in the call. */
export const Presence = z.object({
  lastSeenAt: Instant.optional(),
  /** Set while the person is in the call. */
  joinedAt: Instant.optional(),
  /** Set when the person chose to leave; a dropped connection does not set it. */
  leftAt: Instant.optional(),
});
export type Presence = z.infer<typeof Presence>;

/** A consultation: from the patient's check-in through the waiting room to its end. */
export const Consultation = z.object({
  id: idOf('con'),
  appointmentId: idOf('apt'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  orgId: idOf('org'),
  mode: Mode,
  state: ConsultationState,
  outcome: Outcome.optional(),
  /** Start, reason and length are copied from the appointment so that the queue needs no appointment reads. */
  startsAt: Instant,
  reason: z.string(),
  /** The appointment's, copied like the reason; `priority` follows from it. */
  triage: TriageTag.optional(),
  slotMinutes: z.number().positive(),
  /** When the patient took the current place in the queue. */
  waitingSince: Instant,
  priority: z.enum(['normal', 'urgent']),
  participants: z.object({ patient: Presence, doctor: Presence }),
  /** The room at the video provider: random, never derived from an id, and disclosed only after admission. */
  room: z.string().min(22).max(100),
  /** The media the call has used, in order of first use. */
  media: z.array(z.enum(MEDIA)),
  hasNote: z.boolean(),
  /** The recording that was asked for last. */
  recording: CurrentRecording.optional(),
  admittedAt: Instant.optional(),
  /** When both participants were in the call for the first time. */
  startedAt: Instant.optional(),
  endedAt: Instant.optional(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Consultation = z.infer<typeof Consultation>;

export const CONSULTATION_EVENTS = ['check_in', 'leave', 'return', 'admit', 'join', 'end', 'no_show', 'abandon'] as const;
export type ConsultationEvent = (typeof CONSULTATION_EVENTS)[number];

/**
 * Allowed transitions: state, event, next state. `join` is the moment both participants are in. A doctor may end from
 * `admitted`, because the call may never have connected and the two spoke by telephone. Leaving and returning never change the
 * state: a dropped connection must not cost the place in the queue or require a second admission.
 */
const TRANSITIONS: Record<ConsultationState | 'none', Partial<Record<ConsultationEvent, ConsultationState>>> = {
  none: { check_in: 'waiting' },
  waiting: { check_in: 'waiting', leave: 'waiting', return: 'waiting', admit: 'admitted', no_show: 'ended', abandon: 'ended' },
  admitted: { leave: 'admitted', return: 'admitted', join: 'in_progress', end: 'ended', no_show: 'ended', abandon: 'ended' },
  in_progress: { leave: 'in_progress', return: 'in_progress', join: 'in_progress', end: 'ended' },
  ended: {},
};

/** The state after `event`, or null where it is not allowed. A null state is a consultation nobody has checked in to. */
export function nextState(state: ConsultationState | null, event: ConsultationEvent): ConsultationState | null {
  return TRANSITIONS[state ?? 'none'][event] ?? null;
}

/** The outcome an ending event gives the consultation; null for other events. */
export function outcomeOf(event: ConsultationEvent): Outcome | null {
  if (event === 'end') return 'completed';
  if (event === 'no_show') return 'no_show';
  return event === 'abandon' ? 'abandoned' : null;
}

/** Duration in whole seconds: from when both were in the call, or from admission where they met without a call. */
export function lengthSeconds({ startedAt, admittedAt, endedAt }: Pick<Consultation, 'startedAt' | 'admittedAt' | 'endedAt'>): number {
  const from = startedAt ?? admittedAt;
  if (from === undefined || endedAt === undefined) return 0;
  return Math.max(0, Math.round(secondsBetween(from, endedAt)));
}

/** Whether a participant is in the call: joined, and seen recently, because a closed window sends no leave event. */
export function isInCall({ joinedAt, lastSeenAt }: Presence, now: string): boolean {
  return joinedAt !== undefined && lastSeenAt !== undefined && keepsPlace(lastSeenAt, now);
}

/** Whether both participants are in the call. */
export function areBothIn({ participants: { patient, doctor } }: Pick<Consultation, 'participants'>, now: string): boolean {
  return isInCall(patient, now) && isInCall(doctor, now);
}

/** Whether a participant may learn the room: the doctor always, the patient only once admitted. */
export function maySeeRoom({ state }: Pick<Consultation, 'state'>, role: 'patient' | 'doctor'): boolean {
  return state === 'admitted' || state === 'in_progress' || (role === 'doctor' && state === 'waiting');
}
