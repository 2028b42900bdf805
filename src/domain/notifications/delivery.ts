import { z } from 'zod';
import { addSeconds, secondsBetween } from '@/domain/shared/instant';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { Channel } from './schema';

/** Attempts before a delivery is a dead letter; with the pauses between them some two hours. */
export const TRIES_MAX = 8;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 3600;
/** How many attempts may end without an answer on a channel that cannot recognise a repetition: such a message may arrive twice. */
const UNKNOWN_MAX = 2;
/** A timely message older than this is of no use to anybody. */
const TIMELY_SECONDS_MAX = 3600;

/**
 * `waiting` for its time; `sending` from before the attempt until its outcome is stored, so that after a crash one knows that it may
 * have gone out; `sent`; `dead` after the last attempt; `skipped` because it would be of no use any more.
 */
const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'dead', 'skipped'] as const;

/** One notification for one person through one channel. */
export const Delivery = z.object({
  userId: idOf('usr'),
  channel: Channel,
  state: z.enum(DELIVERY_STATES),
  tries: z.int().min(0),
  /** Attempts of which nobody knows whether they arrived. */
  unknowns: z.int().min(0),
  nextAt: Instant,
  /** A reason of the closed list below or a code of the provider; no address and no text. */
  reason: z.string().max(60).optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * What came of an attempt: `sent`; `refused`, certainly not delivered, and worth another attempt; `impossible`, certainly not and never
 * will be; `gone`, as there is no such address any more; `unknown`, as no answer came.
 */
export type SendOutcome =
  { is: 'sent' } | { is: 'refused'; reason: string } | { is: 'impossible'; reason: string } | { is: 'gone' } | { is: 'unknown' };

/** Whether anything is left to do. */
export function isUnfinished({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'waiting' || state === 'sending';
}

/** Seconds until the attempt after `tries`; `random` from 0 to 1 spreads those that failed together over half of the pause. */
export function pauseSeconds(tries: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (tries - 1));
  return Math.ceil(longest * (0.5 + random / 2));
}

type ChannelFacts = { isIdempotent: boolean };

/**
 * The delivery at the beginning of an attempt. One that a crash left `sending` may have gone out: on a channel that recognises
 * repetitions it is sent again under its key, on another at most once more. Returns it as `sending`, or finished.
 */
export function beginAttempt(delivery: Delivery, { isIdempotent }: ChannelFacts): Delivery {
  const wasCut = delivery.state === 'sending';
  const unknowns = delivery.unknowns + (wasCut ? 1 : 0);
  if (wasCut && !isIdempotent && unknowns >= UNKNOWN_MAX) return { ...delivery, unknowns, state: 'dead', reason: 'no-answer' };
  return { ...delivery, unknowns, state: 'sending', tries: delivery.tries + 1 };
}

/** The delivery after an attempt. */
export function endAttempt(
  delivery: Delivery,
  outcome: SendOutcome,
  { isIdempotent, now, random }: ChannelFacts & { now: string; random: number },
): Delivery {
  const { reason: _before, ...rest } = delivery;
  if (outcome.is === 'sent') return { ...rest, state: 'sent' };
  if (outcome.is === 'gone') return { ...rest, state: 'dead', reason: 'no-such-address' };
  if (outcome.is === 'impossible') return { ...rest, state: 'dead', reason: outcome.reason };
  const unknowns = delivery.unknowns + (outcome.is === 'unknown' ? 1 : 0);
  const reason = outcome.is === 'unknown' ? 'no-answer' : outcome.reason;
  const isOver = delivery.tries >= TRIES_MAX || (outcome.is === 'unknown' && !isIdempotent && unknowns >= UNKNOWN_MAX);
  if (isOver) return { ...rest, unknowns, state: 'dead', reason };
  return { ...rest, unknowns, state: 'waiting', reason, nextAt: addSeconds(now, pauseSeconds(delivery.tries, random)) };
}

/** Whether a timely message is too old to be of use. */
export function isTooLate(urgency: 'routine' | 'timely' | 'emergency', createdAt: string, now: string): boolean {
  return urgency === 'timely' && secondsBetween(createdAt, now) > TIMELY_SECONDS_MAX;
}
