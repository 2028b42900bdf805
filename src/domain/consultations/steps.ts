import type { Mode } from '@/domain/scheduling/schema';
import { areBothIn, nextState, outcomeOf, type Consultation, type ConsultationEvent, type Presence } from './schema';
import { secondsBetween } from '@/domain/shared/instant';
import { MEDIA, type Medium } from './connection-quality';
import { problem } from '@/domain/shared/problem';
import { HEARTBEAT_SECONDS, keepsPlace } from './waiting-room';

/** A side of the consultation; a caregiver is on the patient's. */
export type CallRole = 'patient' | 'doctor';

/** A heartbeat that follows sooner comes from a second window and is not written. */
const BEAT_SECONDS_MIN = HEARTBEAT_SECONDS / 2;

/** The consultation after an event. Throws `wrong-state` where the event is not allowed. */
export function moved(before: Consultation, event: ConsultationEvent, now: string, change: Partial<Consultation> = {}): Consultation {
  const state = nextState(before.state, event);
  if (state === null) throw problem('wrong-state');
  const outcome = outcomeOf(event);
  const end = outcome === null ? {} : { outcome, endedAt: now, participants: nobodyIn(before) };
  return { ...changed(before, now, change), ...end, state };
}

/** The consultation with a change that is not a state event. */
export function changed(before: Consultation, now: string, change: Partial<Consultation>): Consultation {
  return { ...before, ...change, version: before.version + 1, updatedAt: now };
}

/** A participant joins the call, possibly again; the call starts when the second one joins. */
export function afterJoin(before: Consultation, role: CallRole, now: string): Consultation {
  const joinedAt = before.participants[role].joinedAt ?? now;
  const participants = { ...before.participants, [role]: { lastSeenAt: now, joinedAt } };
  const isBeginning = before.state === 'admitted' && areBothIn({ participants }, now);
  if (!isBeginning) return changed(before, now, { participants });
  return moved(before, 'join', now, { participants, startedAt: now, media: mediaOf(before.mode) });
}

/** A participant leaves the waiting room or the call. Unchanged when they had left already. */
export function afterLeave(before: Consultation, role: CallRole, now: string): Consultation {
  if (before.participants[role].leftAt !== undefined) return before;
  const participants = { ...before.participants, [role]: { lastSeenAt: now, leftAt: now } };
  return moved(before, 'leave', now, { participants });
}

/**
 * The patient returns to the waiting room, or checks in again from a second window. Within the grace period the place is kept;
 * after it the patient queues by the new arrival.
 */
export function afterReturn(before: Consultation, now: string, change: Partial<Consultation> = {}): Consultation {
  const { patient } = before.participants;
  const waitingSince = keepsPlace(patient.lastSeenAt ?? before.waitingSince, now) ? before.waitingSince : now;
  const participants = { ...before.participants, patient: { lastSeenAt: now, joinedAt: patient.joinedAt } };
  return moved(before, 'return', now, { ...change, waitingSince, participants });
}

/**
 * The consultation after a heartbeat, or null when there is nothing to write: too soon after the last one, ended, or sent by a
 * window still open after its owner left. A heartbeat does not raise the version, because nobody edits against it; one after
 * the grace period counts as a return.
 */
export function afterHeartbeat(before: Consultation, role: CallRole, now: string): Consultation | null {
  const presence = before.participants[role];
  const { lastSeenAt = before.createdAt, leftAt } = presence;
  if (before.state === 'ended' || leftAt !== undefined) return null;
  if (role === 'patient' && before.state === 'waiting' && !keepsPlace(lastSeenAt, now)) return afterReturn(before, now);
  if (presence.lastSeenAt !== undefined && Math.abs(secondsBetween(lastSeenAt, now)) < BEAT_SECONDS_MIN) return null;
  return { ...before, participants: { ...before.participants, [role]: { ...presence, lastSeenAt: now } } };
}

/** Whether the patient is, or was a moment ago, in the waiting room or the call, so cannot be marked a no-show. */
export function isPatientThere({ participants, waitingSince, state }: Consultation, now: string): boolean {
  const { leftAt, lastSeenAt = waitingSince } = participants.patient;
  return state !== 'ended' && leftAt === undefined && keepsPlace(lastSeenAt, now);
}

/** The initial media of a consultation of this mode; none for one in the clinic. */
export function mediaOf(mode: Mode): Medium[] {
  return MEDIA.filter((medium) => medium === mode);
}

function nobodyIn({ participants }: Consultation): Consultation['participants'] {
  const outside = ({ lastSeenAt, leftAt }: Presence): Presence => ({ lastSeenAt, leftAt });
  return { patient: outside(participants.patient), doctor: outside(participants.doctor) };
}
