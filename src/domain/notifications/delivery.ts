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
/** How often one is taken up again, a minute apart, that is cut off each time where repetitions are recognised. */
const CUTS_MAX = 60;
/** A timely message older than this is of no use to anybody. */
const TIMELY_SECONDS_MAX = 3600;

/**
 * `waiting` for its time; `sending` from before the attempt until its outcome is stored, so that after a crash one knows that it may
 * have gone out; `sent` once the provider has taken it; `delivered` or `failed` when the provider has said so afterwards; `dead` after
 * the last attempt; `skipped` because it would be of no use any more.
 */
const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'delivered', 'failed', 'dead', 'skipped'] as const;
export const DeliveryState = z.enum(DELIVERY_STATES, 'not-one-of');
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Our own words for why a message did not get through; beside them stand the codes of providers. */
export const DELIVERY_REASONS = ['no-such-address', 'no-answer', 'no-connection', 'template-not-registered', 'not-configured'] as const;

/** One notification for one person through one channel. */
export const Delivery = z.object({
  userId: idOf('usr'),
  channel: Channel,
  state: DeliveryState,
  tries: z.int().min(0),
  /** Attempts of which nobody knows whether they arrived. */
  unknowns: z.int().min(0),
  nextAt: Instant,
  /** One of {@link DELIVERY_REASONS} or a code of the provider; no address and no text. */
  reason: z.string().max(60).optional(),
  /** How often it was sent anew after it had certainly not arrived. */
  round: z.int().min(0).optional(),
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
 * What is cut off for an hour ends too: it may itself be the cause.
 */
export function beginAttempt(delivery: Delivery, { isIdempotent }: ChannelFacts): Delivery {
  const wasCut = delivery.state === 'sending';
  const unknowns = delivery.unknowns + (wasCut ? 1 : 0);
  if (wasCut && unknowns >= (isIdempotent ? CUTS_MAX : UNKNOWN_MAX)) return { ...delivery, unknowns, state: 'dead', reason: 'no-answer' };
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

/** Whether it will not arrive unless somebody has it sent again. */
export function isUndelivered({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'dead' || state === 'failed';
}

/**
 * The delivery begun from the first attempt. One of which it is certain that it did not arrive gets a key of its own, because a provider
 * that recognises keys would answer the old one as before; one of which nobody knows keeps it.
 */
export function restart(delivery: Delivery, now: string): Delivery {
  const { reason, round = 0, ...rest } = delivery;
  return { ...rest, state: 'waiting', tries: 0, unknowns: 0, nextAt: now, round: reason === 'no-answer' ? round : round + 1 };
}

type Keyed = { notificationId: string; userId: string; channel: Channel; round: number };

/** The key of a message: the same for every attempt, for no other message. A provider's receipt brings it back. */
export function deliveryKey(notificationId: string, { userId, channel, round = 0 }: Delivery): string {
  return [notificationId, userId, channel, ...(round > 0 ? [String(round)] : [])].join('.');
}

/** What a key names; null for one that is not of a notification. */
export function parseDeliveryKey(key: string): Keyed | null {
  const [notificationId = '', userId = '', named, round = '0', ...more] = key.split('.');
  const channel = Channel.safeParse(named);
  const isId = idOf('ntf').safeParse(notificationId).success && idOf('usr').safeParse(userId).success;
  if (!isId || !channel.success || !/^\d{1,4}$/.test(round) || more.length > 0) return null;
  return { notificationId, userId, channel: channel.data, round: Number(round) };
}

/**
 * What a provider says afterwards of a message it took. `address` is the number it was for, and `isGone` says that there is none such:
 * both are of a receipt that says `failed`.
 */
export type Receipt =
  { key: string; is: 'delivered' } | { key: string; is: 'failed'; reason: string; isGone: boolean; address: string | null };

/**
 * The delivery after a receipt; the same object where it says nothing new. Receipts come in any order, more than once, and some late:
 * what has arrived has arrived, and a failure is only believed of the round that is being sent.
 */
export function afterReceipt(delivery: Delivery, receipt: Receipt, round: number): Delivery {
  const { reason: _before, ...rest } = delivery;
  if (receipt.is === 'delivered') return delivery.state === 'delivered' ? delivery : { ...rest, state: 'delivered' };
  const isOpen = delivery.state === 'sending' || delivery.state === 'sent';
  return isOpen && round === (delivery.round ?? 0) ? { ...rest, state: 'failed', reason: receipt.reason } : delivery;
}
