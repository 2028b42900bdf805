import { secondsBetween } from '@/domain/shared/instant';

/** How long a patient who disconnected or stepped out keeps the place in the queue. */
export const GRACE_SECONDS = 180;
/** The heartbeat interval, and so the largest error of `lastSeenAt` when a connection drops. */
export const HEARTBEAT_SECONDS = 20;
/**
 * How often a process writes the heartbeats it receives. Another process, or the next one after a crash, knows a participant's
 * last heartbeat only to this precision: for it the grace period is shorter by at most as much.
 */
export const PRESENCE_WRITE_SECONDS = 5 * HEARTBEAT_SECONDS;
/** How many of the doctor's latest consultations the estimate uses. */
export const RECENT_LENGTHS_MAX = 20;
/** With fewer, the sample says more about one patient than about the doctor, and the slot length is the better estimate. */
const RECENT_LENGTHS_MIN = 3;
/** A consultation longer than the median is assumed to last at least this much longer. */
const OVERRUN_SECONDS = 60;

/**
 * Whether a participant last seen at `lastSeenAt` still has their place at `now`; the grace period begins with the missed
 * heartbeat. Far in the future, as after a clock that was ahead, says nothing: the next heartbeat does.
 */
export function keepsPlace(lastSeenAt: string, now: string): boolean {
  return Math.abs(secondsBetween(lastSeenAt, now)) <= GRACE_SECONDS + HEARTBEAT_SECONDS;
}

/** What the queue needs of a consultation. */
type Waiting = {
  id: string;
  startsAt: string;
  waitingSince: string;
  priority: 'normal' | 'urgent';
  participants: { patient: { lastSeenAt?: string | undefined } };
};

/**
 * The queue order: urgent first, then by appointment time, then by arrival. Appointment time precedes arrival because people
 * two hours from a clinic plan their day around it, and arriving early must not displace somebody who is on time. Ties are
 * broken by id, so that every screen shows one order.
 */
export function queueOrder<T extends Waiting>(queue: readonly T[]): T[] {
  const rank = ({ priority }: Waiting) => (priority === 'urgent' ? 0 : 1);
  return [...queue].sort(
    (a, b) =>
      rank(a) - rank(b) || compareText(a.startsAt, b.startsAt) || compareText(a.waitingSince, b.waitingSince) || compareText(a.id, b.id),
  );
}

/**
 * The position of one consultation, 1 for the next; people gone for longer than the grace period are not counted before it. 0
 * when it is not among those waiting.
 */
export function positionOf(id: string, queue: readonly Waiting[], now: string): number {
  const counted = queue.filter((one) => one.id === id || isPresent(one, now));
  return queueOrder(counted).findIndex((one) => one.id === id) + 1;
}

/** Whether a waiting patient is, or was a moment ago, connected. */
export function isPresent({ participants, waitingSince }: Pick<Waiting, 'participants' | 'waitingSince'>, now: string): boolean {
  return keepsPlace(participants.patient.lastSeenAt ?? waitingSince, now);
}

/**
 * Estimated seconds until the patient at `position` (1 is next) is seen; whole and never negative.
 *
 * Each consultation ahead counts as the median of the doctor's last twenty lengths, so that one long visit does not inflate
 * everybody's estimate. `currentStartedAt` is the running consultation's start, if any. The estimate is never before the
 * appointment's own time.
 */
export function estimateWait(question: {
  position: number;
  /** Oldest first. */
  recentLengthsSeconds: readonly number[];
  slotMinutes: number;
  startsAt: string;
  currentStartedAt: string | null;
  now: string;
}): number {
  const { position, recentLengthsSeconds, slotMinutes, startsAt, currentStartedAt, now } = question;
  const usual = usualLength(recentLengthsSeconds, slotMinutes);
  const remaining = currentStartedAt === null ? 0 : Math.max(usual - Math.max(0, secondsBetween(currentStartedAt, now)), OVERRUN_SECONDS);
  const byQueue = remaining + Math.max(position - 1, 0) * usual;
  return Math.max(0, Math.round(Math.max(byQueue, secondsBetween(now, startsAt))));
}

function usualLength(lengthsSeconds: readonly number[], slotMinutes: number): number {
  const recent = lengthsSeconds.slice(-RECENT_LENGTHS_MAX).sort((a, b) => a - b);
  if (recent.length < RECENT_LENGTHS_MIN) return slotMinutes * 60;
  const upper = recent[Math.floor(recent.length / 2)] ?? 0;
  const lower = recent[Math.floor((recent.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
