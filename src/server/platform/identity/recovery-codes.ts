import 'server-only';
import { problem } from '@/domain/shared/problem';
import { deriveKey, keyedHash } from '../seal';
import type { Reader } from '../store/port';
import { recoveryCodes } from './collections';
import type { NewRecoveryCodes, SecondFactor } from './port';
import { digitsOf, randomDigits } from './typed-code';

const CODES = 10;
/**
 * Digits alone, so that a code can be typed on a number pad and read in every script. 40 bits: above the 20 that NIST
 * SP 800-63B-4, section 3.1.2.1, demands of what is guessed under a limit. They are kept as keyed hashes, because twelve digits
 * behind a plain one could be found by trying all.
 */
const CODE_DIGITS = 12;

type RecoveryDeps = { clock: () => string; secret: string };
export type RecoveryCodes = Pick<SecondFactor, 'newRecoveryCodes' | 'spendRecoveryCode'> & {
  /** Whether a typed code has the form of a recovery code. */
  isOfForm: (code: string) => boolean;
  isRight: (reader: Reader, userId: string, code: string) => Promise<boolean>;
  leftOf: (reader: Reader, userId: string) => Promise<number>;
};

/** Recovery codes in the store, whoever keeps the second factor itself. */
export function recoveryCodesIn({ clock, secret }: RecoveryDeps): RecoveryCodes {
  const key = deriveKey(secret, 'identity.recovery-code');
  const hashOf = (userId: string, code: string) => keyedHash(key, `${userId} ${digitsOf(code)}`);
  return {
    isOfForm: (code) => digitsOf(code).length === CODE_DIGITS,
    isRight: async (reader, userId, code) => (await reader.get(recoveryCodes, userId))?.hashes.includes(hashOf(userId, code)) === true,
    leftOf: async (reader, userId) => (await reader.get(recoveryCodes, userId))?.hashes.length ?? 0,
    newRecoveryCodes: (userId): NewRecoveryCodes => {
      const made = Array.from({ length: CODES }, () => randomDigits(CODE_DIGITS));
      const document = { id: userId, hashes: made.map((code) => hashOf(userId, code)), madeAt: clock() };
      return { recoveryCodes: made, write: async (tx) => tx.put(recoveryCodes, document) };
    },
    async spendRecoveryCode(tx, userId, code) {
      const kept = await tx.get(recoveryCodes, userId);
      const spent = hashOf(userId, code);
      if (kept?.hashes.includes(spent) !== true) throw problem('second-factor-needed', { errors: [{ at: 'code', code: 'wrong-code' }] });
      const hashes = kept.hashes.filter((hash) => hash !== spent);
      tx.put(recoveryCodes, { ...kept, hashes });
      return hashes.length;
    },
  };
}
