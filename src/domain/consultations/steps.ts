import type { Mode } from '@/domain/scheduling/schema';
import { areBothIn, nextState, outcomeOf, type Consultation, type ConsultationEvent, type Presence } from './schema';
import { secondsBetween } from '@/domain/shared/instant';
import { MEDIA, type Medium } from './line-quality';
import { problem } from '@/domain/shared/problem';
import { BEAT_SECONDS, keepsPlace } from './waiting-room';

/** Whose place in the consultation: a caregiver sits in the patient's. */
export type Seat = 'patient' | 'doctor';

/** A beat that comes sooner after the last is somebody's second window, and is not written. */
const BEAT_SECONDS_MIN = BEAT_SECONDS / 2;

/** The consultation after an event. Throws `wrong-state` where the event is not allowed. */
export function moved(before: Consultation, event: ConsultationEvent, now: string, change: Partial<Consultation> = {}): Consultation {
  const state = nextState(before.state, event);
  if (state === null) throw problem('wrong-state');
  const outcome = outcomeOf(event);
  const end = outcome === null ? {} : { outcome, endedAt: now, participants: nobodyIn(before) };
  return { ...changed(before, now, change), ...end, state };
}

/** The consultation with a change that is no event. */
export function changed(before: Consultation, now: string, change: Partial<Consultation>): Consultation {
  return { ...before, ...change, version: before.version + 1, updatedAt: now };
}

/** Somebody enters the call, perhaps once more; with the second of the two it begins. */
export function afterJoin(before: Consultation, seat: Seat, now: string): Consultation {
  const joinedAt = before.participants[seat].joinedAt ?? now;
  const participants = { ...before.participants, [seat]: { lastSeenAt: now, joinedAt } };
  const isBeginning = before.state === 'admitted' && areBothIn({ participants }, now);
  if (!isBeginning) return changed(before, now, { participants });
  return moved(before, 'join', now, { participants, startedAt: now, media: mediaOf(before.mode) });
}

/** Somebody leaves the waiting room or the call. The same when they have left already. */
export function afterLeave(before: Consultation, seat: Seat, now: string): Consultation {
  if (before.participants[seat].leftAt !== undefined) return before;
  const participants = { ...before.participants, [seat]: { lastSeenAt: now, leftAt: now } };
  return moved(before, 'leave', now, { participants });
}

/**
 * The patient comes back to the waiting room, or knocks again from a second window. Within the grace period the place is
 * still theirs; after it they stand where their arrival now puts them.
 */
export function afterReturn(before: Consultation, now: string, change: Partial<Consultation> = {}): Consultation {
  const { patient } = before.participants;
  const waitingSince = keepsPlace(patient.lastSeenAt ?? before.waitingSince, now) ? before.waitingSince : now;
  const participants = { ...before.participants, patient: { lastSeenAt: now, joinedAt: patient.joinedAt } };
  return moved(before, 'return', now, { ...change, waitingSince, participants });
}

/**
 * The consultation after a heartbeat, or null when it says nothing new: too soon after the last, over, or from a window left
 * open by somebody who has left. A beat changes no version, for nobody edits against it; one that comes after the grace
 * period is a return.
 */
export function afterBeat(before: Consultation, seat: Seat, now: string): Consultation | null {
  const presence = before.participants[seat];
  const { lastSeenAt = before.createdAt, leftAt } = presence;
  if (before.state === 'ended' || leftAt !== undefined) return null;
  if (seat === 'patient' && before.state === 'waiting' && !keepsPlace(lastSeenAt, now)) return afterReturn(before, now);
  if (presence.lastSeenAt !== undefined && secondsBetween(lastSeenAt, now) < BEAT_SECONDS_MIN) return null;
  return { ...before, participants: { ...before.participants, [seat]: { ...presence, lastSeenAt: now } } };
}

/** Whether the patient is in the waiting room or the call, or was a moment ago: nobody is a no-show who is there. */
export function isPatientThere({ participants, waitingSince, state }: Consultation, now: string): boolean {
  const { leftAt, lastSeenAt = waitingSince } = participants.patient;
  return state !== 'ended' && leftAt === undefined && keepsPlace(lastSeenAt, now);
}

/** What a consultation of this mode begins with; one in the clinic needs no medium. */
export function mediaOf(mode: Mode): Medium[] {
  return MEDIA.filter((medium) => medium === mode);
}

function nobodyIn({ participants }: Consultation): Consultation['participants'] {
  const outside = ({ lastSeenAt, leftAt }: Presence): Presence => ({ lastSeenAt, leftAt });
  return { patient: outside(participants.patient), doctor: outside(participants.doctor) };
}
