import 'server-only';
import { z } from 'zod';
import { addSeconds, secondsBetween } from '@/domain/shared/instant';
import { readIdentifier } from '@/domain/accounts/identifier';
import { problem } from '@/domain/shared/problem';
import { Instant } from '@/domain/shared/primitives';
import { FAILED_SIGN_IN_LIMITS } from '../http/limits';
import { keyedQueue } from '../keyed-queue';
import { deriveKey, keyedHash } from '../seal';
import { collection } from '../store/collection';
import type { Store } from '../store/port';

/** Wrong passwords by what they are counted for; the id is a keyed hash, so the collection identifies nobody. */
export const signInAttempts = collection({
  name: 'sign_in_tries',
  schema: z.object({ id: z.string(), wrong: z.int(), lastAt: Instant, waitUntil: Instant }),
  indexes: [['lastAt']],
});

type Counter = { scope: keyof typeof FAILED_SIGN_IN_LIMITS; id: string };
/** An attempt's counters, and the key that serialises the attempts on its account. */
type Counted = { account: string; counters: readonly Counter[] };

export type FailedAttempts = {
  /**
   * Serialises the attempts on one account, so that a hundred concurrent guesses are counted like a hundred sequential ones,
   * instead of all starting before the first is found wrong. Per process: each further process adds one free attempt.
   */
  runSerially: <R>(counted: Counted, attempt: () => Promise<R>) => Promise<R>;
  /**
   * The counters of an attempt on an account, whether or not it exists. A device that signed in to it before has a counter of
   * its own and is subject to no other.
   */
  countersOf: (identifier: string, from: { address: string; deviceId: string | null }) => Counted;
  /** Throws `too-many-requests` while a counter requires waiting. Returns whether there were failures to clear. */
  requireNoWait: (counted: Counted) => Promise<boolean>;
  /** Counts a wrong password; after the free attempts each further one doubles the wait. */
  recordFailure: (counted: Counted) => Promise<void>;
  /** Clears the counters after a correct password, except the address's. */
  clear: (counted: Counted) => Promise<void>;
};

/** Counts in the store, so that a second process grants no extra attempts. */
export function failedAttempts({ store, clock, secret }: { store: Store; clock: () => string; secret: string }): FailedAttempts {
  const key = deriveKey(secret, 'identity.wrong-tries');
  const enqueue = keyedQueue();
  return {
    runSerially: ({ account }, attempt) => enqueue(account, attempt),
    countersOf(identifier, { address, deviceId }) {
      const name = readIdentifier(identifier)?.value ?? identifier.trim().toLowerCase();
      const counter = (scope: Counter['scope'], of: string) => ({ scope, id: keyedHash(key, `${scope} ${of}`) });
      const account = counter('account', name);
      const counters =
        deviceId === null
          ? [counter('pair', `${address} ${name}`), account, counter('address', address)]
          : [counter('device', `${deviceId} ${name}`)];
      return { account: account.id, counters };
    },
    async requireNoWait({ counters }) {
      const found = await Promise.all(counters.map(({ id }) => store.get(signInAttempts, id)));
      const wait = Math.max(0, ...found.map((tries, i) => waitOf(tries, counters[i]?.scope, clock())));
      if (wait > 0) throw problem('too-many-requests', { retryAfter: Math.ceil(wait) });
      return found.some((tries) => tries !== null);
    },
    async recordFailure({ counters }) {
      await store.commit(async (tx) => {
        const before = await Promise.all(counters.map(({ id }) => tx.get(signInAttempts, id)));
        for (const [i, counter] of counters.entries()) tx.put(signInAttempts, afterFailure(counter, before[i] ?? null, clock()));
      });
    },
    async clear({ counters }) {
      const own = counters.filter(({ scope }) => scope !== 'address');
      await store.commit(async (tx) => own.forEach(({ id }) => tx.remove(signInAttempts, id)));
    },
  };
}

type Tries = z.infer<typeof signInAttempts.schema>;

/** The seconds left to wait. A wait longer than any we set is of a clock that was ahead, and nobody waits until it is there again. */
function waitOf(tries: Tries | null, scope: Counter['scope'] | undefined, now: string): number {
  if (tries === null || scope === undefined) return 0;
  const left = secondsBetween(now, tries.waitUntil);
  return left > FAILED_SIGN_IN_LIMITS[scope].longestWaitSeconds ? 0 : left;
}

function afterFailure({ scope, id }: Counter, before: Tries | null, now: string): Tries {
  const rule = FAILED_SIGN_IN_LIMITS[scope];
  const remembered = before && secondsBetween(before.lastAt, now) < rule.forgetSeconds ? before.wrong : 0;
  const wrong = remembered + 1;
  const doubled = rule.firstWaitSeconds * 2 ** Math.max(0, wrong - rule.freeTries);
  const wait = wrong < rule.freeTries ? 0 : Math.min(rule.longestWaitSeconds, doubled);
  return { id, wrong, lastAt: now, waitUntil: addSeconds(now, wait) };
}
