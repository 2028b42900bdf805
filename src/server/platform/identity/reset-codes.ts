import 'server-only';
import { problem } from '@/domain/shared/problem';
import { addSeconds } from '@/domain/shared/instant';
import { deriveKey, keyedHash } from '../seal';
import type { Store } from '../store/port';
import { accounts, resetCodes } from './collections';
import type { Pointers } from './identifiers';
import type { ResetCodes } from './port';
import { digitsOf, randomDigits } from './typed-code';

/** Long enough to walk to a phone, short enough that a slip of paper is worth nothing by the evening. */
const VALID_SECONDS = 1800;
/** 27 bits: above the 20 that NIST SP 800-63B-4, section 4.2.1.1, demands of a recovery code that is handed over. */
const CODE_DIGITS = 8;
const WRONG_MAX = 5;

type ResetDeps = Pick<Pointers, 'userIdOf'> & { store: Store; clock: () => string; secret: string };

/** Codes for a new password where passwords are ours: made by an admin, used once by the person. */
export function embeddedResetCodes({ store, clock, secret, userIdOf }: ResetDeps): ResetCodes {
  const key = deriveKey(secret, 'identity.reset-code');
  const hashOf = (userId: string, code: string) => keyedHash(key, `${userId} ${digitsOf(code)}`);
  return {
    make(userId, madeBy) {
      const code = randomDigits(CODE_DIGITS);
      const madeAt = clock();
      const expiresAt = addSeconds(madeAt, VALID_SECONDS);
      const document = { id: userId, hash: hashOf(userId, code), madeBy, madeAt, expiresAt, wrong: 0, usedAt: null };
      return { code, expiresAt, write: (tx) => tx.put(resetCodes, document) };
    },
    async check(identifier, code) {
      // The same reads where there is no account, so that the time is the same.
      const userId = (await userIdOf(identifier)) ?? 'usr_nobody';
      const isRight = await store.commit(async (tx) => {
        const kept = await tx.get(resetCodes, userId);
        if (kept === null || kept.usedAt !== null || kept.wrong >= WRONG_MAX || kept.expiresAt <= clock()) return false;
        if (kept.hash === hashOf(userId, code)) return true;
        tx.put(resetCodes, { ...kept, wrong: kept.wrong + 1 });
        return false;
      });
      const account = isRight ? await store.get(accounts, userId) : null;
      return account?.status === 'active' ? account : null;
    },
    async spend(tx, userId, code) {
      const kept = await tx.get(resetCodes, userId);
      if (kept?.hash !== hashOf(userId, code) || kept.usedAt !== null) throw problem('conflict');
      return () => tx.put(resetCodes, { ...kept, usedAt: clock() });
    },
    lastOf: async (userId) => {
      const kept = await store.get(resetCodes, userId);
      return kept && { madeBy: kept.madeBy, madeAt: kept.madeAt, usedAt: kept.usedAt };
    },
  };
}
