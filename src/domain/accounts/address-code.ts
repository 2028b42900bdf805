import { addSeconds, secondsBetween } from '@/domain/shared/instant';

/** A code sent to an address is valid for half an hour: long enough for a slow mailbox. */
export const ADDRESS_CODE_SECONDS = 1800;
/** 27 bits; with the bounds below a guess succeeds once in two million days. */
export const ADDRESS_CODE_DIGITS = 8;
export const WRONG_CODES_MAX = 5;

/** What may be sent to one address: so many messages within so many seconds. */
const SENT_MAX = [
  { messages: 3, seconds: 1800 },
  { messages: 20, seconds: 86_400 },
] as const;
/** How many instants of earlier messages are needed to judge the next one. */
export const SENT_KEPT = 20;

/** Seconds until another code may be sent to an address that got messages at `sentAt`, newest first; 0 when it may be sent now. */
export function secondsUntilNextCode(sentAt: readonly string[], now: string): number {
  const waits = SENT_MAX.map(({ messages, seconds }) => {
    const earliest = sentAt[messages - 1];
    // An instant in the future is of a clock that was ahead, and nobody waits for it.
    if (earliest === undefined || earliest > now) return 0;
    return Math.max(0, Math.ceil(secondsBetween(now, addSeconds(earliest, seconds))));
  });
  return Math.max(...waits);
}
