import { z } from 'zod';
import { Mode } from '@/domain/scheduling/schema';
import { idOf } from '@/domain/shared/ids';
import { secondsBetween } from '@/domain/shared/instant';
import { MEDIA } from './line-quality';
import { Instant, Version } from '@/domain/shared/primitives';
import { keepsPlace } from './waiting-room';

export const CONSULTATION_STATES = ['waiting', 'admitted', 'in_progress', 'ended'] as const;
export const ConsultationState = z.enum(CONSULTATION_STATES);
export type ConsultationState = z.infer<typeof ConsultationState>;

export const OUTCOMES = ['completed', 'no_show', 'abandoned'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** A person's place in the call: when we last heard of them, and since when they are in it. */
export const Presence = z.object({
  lastSeenAt: Instant.optional(),
  /** Set while the person is in the call. */
  joinedAt: Instant.optional(),
  /** Set when the person chose to leave; a line that dropped says nothing. */
  leftAt: Instant.optional(),
});
export type Presence = z.infer<typeof Presence>;

/** The meeting itself: from the patient's check-in, through the waiting room, to its end. */
export const Consultation = z.object({
  id: idOf('con'),
  appointmentId: idOf('apt'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  orgId: idOf('org'),
  mode: Mode,
  state: ConsultationState,
  outcome: Outcome.optional(),
  /** The appointment's start, reason and length, kept here so that the queue is told without reading appointments. */
  startsAt: Instant,
  reason: z.string(),
  slotMinutes: z.number().positive(),
  /** When the patient took the place in the queue that is still theirs. */
  waitingSince: Instant,
  priority: z.enum(['normal', 'urgent']),
  participants: z.object({ patient: Presence, doctor: Presence }),
  /** The room at the video vendor: random, never derived from an id, told to nobody before admission. */
  room: z.string().min(22).max(100),
  /** What has carried the call, in the order it came into use. */
  media: z.array(z.enum(MEDIA)),
  hasNote: z.boolean(),
  admittedAt: Instant.optional(),
  /** When both were in for the first time. */
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
 * Which event is allowed in which state. `join` is the moment both are in. A doctor may end from `admitted`, when the two
 * spoke by telephone because the call never came about. Leaving and returning never change the state: a line that drops
 * must not cost the place, nor a second admission.
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

/** What an ending event makes of the consultation; null for the events that end nothing. */
export function outcomeOf(event: ConsultationEvent): Outcome | null {
  if (event === 'end') return 'completed';
  if (event === 'no_show') return 'no_show';
  return event === 'abandon' ? 'abandoned' : null;
}

/** Seconds it lasted, whole: from when both were in, or from the admission where they met without a call. */
export function lengthSeconds({ startedAt, admittedAt, endedAt }: Pick<Consultation, 'startedAt' | 'admittedAt' | 'endedAt'>): number {
  const from = startedAt ?? admittedAt;
  if (from === undefined || endedAt === undefined) return 0;
  return Math.max(0, Math.round(secondsBetween(from, endedAt)));
}

/** Whether somebody is in the call: came in, and has been heard of since. A window closed without a word is not in it for ever. */
export function isInCall({ joinedAt, lastSeenAt }: Presence, now: string): boolean {
  return joinedAt !== undefined && lastSeenAt !== undefined && keepsPlace(lastSeenAt, now);
}

/** Whether both are in the call now. */
export function areBothIn({ participants: { patient, doctor } }: Pick<Consultation, 'participants'>, now: string): boolean {
  return isInCall(patient, now) && isInCall(doctor, now);
}

/** Whether a person may be told the room: the doctor always, the patient only once admitted. */
export function maySeeRoom({ state }: Pick<Consultation, 'state'>, who: 'patient' | 'doctor'): boolean {
  return state === 'admitted' || state === 'in_progress' || (who === 'doctor' && state === 'waiting');
}
