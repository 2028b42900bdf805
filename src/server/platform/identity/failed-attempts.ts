import 'server-only';
import { z } from 'zod';
import { addSeconds, secondsBetween } from '@/domain/shared/instant';
import { readIdentifier } from '@/domain/accounts/identifier';
import { problem } from '@/domain/shared/problem';
import { Instant } from '@/domain/shared/primitives';
import { FAILED_SIGN_IN_LIMITS } from '../http/limits';
import { deriveKey, keyedHash } from '../seal';
import { collection } from '../store/collection';
import type { Store } from '../store/port';

/** Wrong passwords by account and by address; the id is a keyed hash, so the collection identifies nobody. */
export const signInAttempts = collection({
  name: 'sign_in_tries',
  schema: z.object({ id: z.string(), wrong: z.int(), lastAt: Instant, waitUntil: Instant }),
  indexes: [['lastAt']],
});

type Place = { scope: keyof typeof FAILED_SIGN_IN_LIMITS; id: string };

export type FailedAttempts = {
  /**
   * Serialises the attempts on one account, so that a hundred concurrent guesses are counted like a hundred sequential ones,
   * instead of all starting before the first is found wrong. Per process: each further process adds one free attempt.
   */
  inTurn: <R>(places: readonly Place[], attempt: () => Promise<R>) => Promise<R>;
  /** The counters of an attempt: the named account, whether or not it exists, and the client address. */
  placesOf: (identifier: string, address: string) => Place[];
  /** Throws `too-many-requests` while a counter requires waiting. */
  refuseTooSoon: (places: readonly Place[]) => Promise<void>;
  /** Counts a wrong password; after the free attempts each further one doubles the wait. */
  countWrong: (places: readonly Place[]) => Promise<void>;
  /** Clears the account's counter after a correct password; the address keeps its own. */
  forgetWrong: (places: readonly Place[]) => Promise<void>;
};

/** Counts in the store, so that a second process grants no extra attempts. */
export function failedAttempts({ store, clock, secret }: { store: Store; clock: () => string; secret: string }): FailedAttempts {
  const key = deriveKey(secret, 'identity.wrong-tries');
  const lastInLine = new Map<string, Promise<unknown>>();
  return {
    async inTurn(places, attempt) {
      const name = places.find(({ scope }) => scope === 'account')?.id ?? '';
      const mine = (lastInLine.get(name) ?? Promise.resolve()).then(attempt, attempt);
      lastInLine.set(name, mine);
      try {
        return await mine;
      } finally {
        if (lastInLine.get(name) === mine) lastInLine.delete(name);
      }
    },
    placesOf(identifier, address) {
      const name = readIdentifier(identifier)?.value ?? identifier.trim().toLowerCase();
      return [
        { scope: 'account', id: keyedHash(key, `account ${name}`) },
        { scope: 'address', id: keyedHash(key, `address ${address}`) },
      ];
    },
    async refuseTooSoon(places) {
      for (const { id } of places) {
        const tries = await store.get(signInAttempts, id);
        if (!tries || tries.waitUntil <= clock()) continue;
        throw problem('too-many-requests', { retryAfter: Math.ceil(secondsBetween(clock(), tries.waitUntil)) });
      }
    },
    async countWrong(places) {
      await store.commit(async (tx) => {
        const before = await Promise.all(places.map(({ id }) => tx.get(signInAttempts, id)));
        for (const [i, place] of places.entries()) tx.put(signInAttempts, counted(place, before[i] ?? null, clock()));
      });
    },
    async forgetWrong(places) {
      const account = places.find(({ scope }) => scope === 'account');
      if (!account || (await store.get(signInAttempts, account.id)) === null) return;
      await store.commit(async (tx) => tx.remove(signInAttempts, account.id));
    },
  };
}

type Tries = z.infer<typeof signInAttempts.schema>;

function counted({ scope, id }: Place, last: Tries | null, now: string): Tries {
  const rule = FAILED_SIGN_IN_LIMITS[scope];
  const remembered = last && secondsBetween(last.lastAt, now) < rule.forgetSeconds ? last.wrong : 0;
  const wrong = remembered + 1;
  const doubled = rule.firstWaitSeconds * 2 ** Math.max(0, wrong - rule.freeTries);
  const wait = wrong < rule.freeTries ? 0 : Math.min(rule.longestWaitSeconds, doubled);
  return { id, wrong, lastAt: now, waitUntil: addSeconds(now, wait) };
}
