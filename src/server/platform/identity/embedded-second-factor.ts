import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { secondsBetween } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { Instant } from '@/domain/shared/primitives';
import { seal, unseal } from '../seal';
import type { Store, Tx } from '../store/port';
import { recoveryCodes, secondFactors } from './collections';
import type { EnrolledFactor, SecondFactor } from './port';
import { recoveryCodesIn } from './recovery-codes';
import { digitsOf } from './typed-code';

const PURPOSE = 'identity.second-factor';
export const ISSUER = 'ArogyaMitra';
/** How long an enrolment may take: installing the app is part of it. */
const ENROLMENT_SECONDS = 1800;
/** RFC 6238: half minutes, six digits, SHA-1; what every authenticator app assumes. */
const PERIOD_SECONDS = 30;
/** Half minutes by which the phone's clock may differ (RFC 6238, section 5.2: one step at most). */
const DRIFT_STEPS = 1;
/** RFC 4226, section 4: 160 bits are recommended. */
const SECRET_BYTES = 20;

const Enrolment = z.object({ userId: z.string(), secret: z.string(), startedAt: Instant });

type FactorDeps = { store: Store; clock: () => string; secret: string };
export type EmbeddedSecondFactor = SecondFactor & {
  enrolledOf: (userId: string) => Promise<EnrolledFactor | null>;
  /** What a typed code is, for an account with an app. A right code of the app is accepted once. */
  checkCode: (userId: string, code: string) => Promise<'app' | 'recovery-code' | 'wrong'>;
};

/** The authenticator app of an account in our own store. Nothing is stored for an enrolment that was not finished. */
export function embeddedSecondFactor({ store, clock, secret }: FactorDeps): EmbeddedSecondFactor {
  const recovery = recoveryCodesIn({ clock, secret });
  return {
    ...recovery,
    async enrolledOf(userId) {
      const factor = await store.get(secondFactors, userId);
      return factor && { since: factor.addedAt, recoveryCodesLeft: await recovery.leftOf(store, userId) };
    },
    async checkCode(userId, code) {
      if (recovery.isOfForm(code)) return (await recovery.isRight(store, userId, code)) ? 'recovery-code' : 'wrong';
      return store.commit(async (tx) => {
        const factor = await tx.get(secondFactors, userId);
        const step = factor && stepOf(factor.secret, code, clock());
        if (factor === null || step === null || step <= factor.lastStep) return 'wrong';
        tx.put(secondFactors, { ...factor, lastStep: step });
        return 'app';
      });
    },
    async start({ account }) {
      if ((await store.get(secondFactors, account.id)) !== null) throw problem('wrong-state');
      const made = new Secret({ size: SECRET_BYTES });
      const enrolment = seal(JSON.stringify({ userId: account.id, secret: made.base32, startedAt: clock() }), secret, PURPOSE);
      const uri = new TOTP({ issuer: ISSUER, label: account.email ?? account.phone ?? account.name, secret: made }).toString();
      return { secret: made.base32, uri, enrolment };
    },
    async confirm({ id }, enrolment, code) {
      const begun = Enrolment.safeParse(JSON.parse(unseal(enrolment, secret, PURPOSE) ?? 'null')).data;
      if (begun?.userId !== id || secondsBetween(begun.startedAt, clock()) > ENROLMENT_SECONDS) {
        throw problem('bad-request', { errors: [{ at: 'enrolment', code: 'too-old' }] });
      }
      const lastStep = stepOf(begun.secret, code, clock());
      if (lastStep === null) throw problem('bad-request', { errors: [{ at: 'code', code: 'wrong-code' }] });
      const codes = recovery.newRecoveryCodes(id);
      const factor = { id, secret: begun.secret, addedAt: clock(), lastStep };
      return {
        ...codes,
        async write(tx) {
          if ((await tx.get(secondFactors, id)) !== null) throw problem('wrong-state');
          tx.create(secondFactors, factor);
          await codes.write(tx);
        },
      };
    },
    removal: (userId) => ({ write: (tx) => removeFactor(tx, userId), finish: () => Promise.resolve() }),
  };
}

function removeFactor(tx: Tx, userId: string): void {
  tx.remove(secondFactors, userId);
  tx.remove(recoveryCodes, userId);
}

/** The half minute since 1970 whose code this is; null when it is of none that is near. */
function stepOf(base32: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const app = new TOTP({ secret: Secret.fromBase32(base32), period: PERIOD_SECONDS });
  const drift = app.validate({ token: digitsOf(code), timestamp, window: DRIFT_STEPS });
  return drift === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + drift;
}
