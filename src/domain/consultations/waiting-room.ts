import type { Consultation } from './schema';
import { secondsBetween } from '@/domain/shared/instant';

/** A patient whose line dropped, or who stepped out, keeps the place this long. */
export const GRACE_SECONDS = 180;
/** A page says this often that somebody is there, so when a line drops we last heard of them at most so long ago. */
export const BEAT_SECONDS = 20;
/** The estimate looks at this many of the doctor's latest consultations. */
export const RECENT_LENGTHS_MAX = 20;
/** Fewer than this say more about one patient than about the doctor, and the slot length is the better guess. */
export const RECENT_LENGTHS_MIN = 3;
/** A consultation that has outlasted the median is taken to last at least this much longer. */
const OVERRUN_SECONDS = 60;

/** Whether somebody last heard of at `lastSeenAt` still has their place at `now`; the grace begins with the beat that was missed. */
export function keepsPlace(lastSeenAt: string, now: string): boolean {
  return secondsBetween(lastSeenAt, now) <= GRACE_SECONDS + BEAT_SECONDS;
}

type Waiting = Pick<Consultation, 'id' | 'startsAt' | 'waitingSince' | 'priority' | 'participants'>;

/**
 * The order in which a doctor sees who waits: urgent ones first, then by the appointed time, then by arrival. The
 * appointed time comes first because people two hours from a clinic plan their day around it; coming early must not push
 * out somebody who came on time. Ties end at the id, so that every screen shows one order.
 */
export function queueOrder<T extends Waiting>(waiting: readonly T[]): T[] {
  const rank = ({ priority }: Waiting) => (priority === 'urgent' ? 0 : 1);
  return [...waiting].sort(
    (a, b) =>
      rank(a) - rank(b) || compareText(a.startsAt, b.startsAt) || compareText(a.waitingSince, b.waitingSince) || compareText(a.id, b.id),
  );
}

/**
 * The place of one consultation, 1 for the next; people who have been gone longer than the grace period are not counted
 * before it. 0 when it is not among those waiting.
 */
export function positionOf(id: string, waiting: readonly Waiting[], now: string): number {
  const counted = waiting.filter((one) => one.id === id || isPresent(one, now));
  return queueOrder(counted).findIndex((one) => one.id === id) + 1;
}

/** Whether a waiting patient is there, or was a moment ago. */
export function isPresent({ participants, waitingSince }: Pick<Waiting, 'participants' | 'waitingSince'>, now: string): boolean {
  return keepsPlace(participants.patient.lastSeenAt ?? waitingSince, now);
}

/**
 * Seconds until somebody at `position` (1 is next) is probably seen, whole and never negative.
 *
 * One consultation counts as the median of the doctor's last twenty lengths, because one long visit must not frighten
 * everybody who waits. `currentStartedAt` is the consultation going on now, if any. Nobody is told a time before their
 * appointed one.
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
  const remaining = currentStartedAt === null ? 0 : Math.max(usual - secondsBetween(currentStartedAt, now), OVERRUN_SECONDS);
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
