import 'server-only';
import { z } from 'zod';
import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { seal, unseal } from '../../seal';
import { identifiers, recoveryCodes } from '../collections';
import { ISSUER } from '../embedded-second-factor';
import type { NewSecondFactor, SecondFactor, Security, SignedIn } from '../port';
import { digitsOf } from '../typed-code';
import { findUser } from './sync-user';
import type { TokenDeps } from './tokens';
import { textOf, type Fields } from './toolkit';
import { callAdmin, isRefusal } from './vendor-fault';

const PURPOSE = 'identity.second-factor';
/** Firebase's error codes for a wrong code. */
export const WRONG_CODE = [
  'INVALID_CODE',
  'INVALID_MFA_PENDING_CREDENTIAL',
  'INVALID_TOTP_VERIFICATION_CODE',
  'INVALID_VERIFICATION_CODE',
  'MISSING_CODE',
];
const Enrolment = z.object({ userId: z.string(), idToken: z.string(), sessionInfo: z.string() });

/** Whether the address is confirmed, and the enrolled authenticator app. */
export async function securityOf(deps: TokenDeps, account: Account): Promise<Security> {
  const user = await findUser(deps, account.id);
  const app = user?.multiFactor?.enrolledFactors.find(({ factorId }) => factorId === 'totp');
  const recoveryCodesLeft = app ? await deps.recovery.leftOf(deps.store, account.id) : 0;
  return {
    emailVerified: await isAddressProven(deps, account),
    secondFactor: app ? { since: instantOf(app.enrollmentTime), recoveryCodesLeft } : null,
  };
}

/** Firebase keeps the authenticator app; the recovery codes, which it does not know, are ours. */
export function firebaseSecondFactor(deps: TokenDeps): SecondFactor {
  const { newRecoveryCodes, spendRecoveryCode } = deps.recovery;
  return {
    newRecoveryCodes,
    spendRecoveryCode,
    start: (signedIn) => startSecondFactor(deps, signedIn),
    async confirm(account, enrolment, code) {
      await confirmSecondFactor(deps, account, enrolment, code);
      return newRecoveryCodes(account.id);
    },
    removal: (userId) => ({
      write: (tx) => tx.remove(recoveryCodes, userId),
      finish: () => removeSecondFactor(deps, userId),
    }),
  };
}

/**
 * Requests an authenticator secret from Firebase. The state of the second step is sealed and sent to the client, so that
 * nothing is stored for abandoned enrolments.
 */
async function startSecondFactor(deps: TokenDeps, { account, idToken = '' }: SignedIn): Promise<NewSecondFactor> {
  if (!(await isAddressProven(deps, account))) throw problem('wrong-state');
  const answer = await mapToWrongState(deps, () => deps.toolkit('v2/accounts/mfaEnrollment:start', { idToken, totpEnrollmentInfo: {} }));
  const session = answer['totpSessionInfo'] as Fields | undefined;
  const secret = textOf(session ?? {}, 'sharedSecretKey');
  const sessionInfo = textOf(session ?? {}, 'sessionInfo');
  const enrolment = seal(JSON.stringify({ userId: account.id, idToken, sessionInfo }), deps.secret, PURPOSE);
  return { secret, uri: uriOf(account, secret, session ?? {}), enrolment };
}

/** Completes the enrolment at Firebase with the app's first code. */
async function confirmSecondFactor(deps: TokenDeps, account: Account, enrolment: string, code: string): Promise<void> {
  const begun = Enrolment.safeParse(JSON.parse(unseal(enrolment, deps.secret, PURPOSE) ?? 'null'));
  if (!begun.success || begun.data.userId !== account.id) throw tooOld();
  const { idToken, sessionInfo } = begun.data;
  try {
    const verification = { sessionInfo, verificationCode: digitsOf(code) };
    await deps.toolkit(
      'v2/accounts/mfaEnrollment:finalize',
      { idToken, displayName: ISSUER, totpVerificationInfo: verification },
      { once: true },
    );
  } catch (error) {
    if (isRefusal(error, ...WRONG_CODE)) throw problem('bad-request', { errors: [{ at: 'code', code: 'wrong-code' }] });
    throw isRefusal(error) ? tooOld() : error;
  }
}

async function removeSecondFactor({ auth, log }: TokenDeps, userId: string): Promise<void> {
  await callAdmin(log, () => auth.updateUser(userId, { multiFactor: { enrolledFactors: null } }), 'user-not-found');
}

async function isAddressProven({ store, pointerId }: TokenDeps, { email }: Account): Promise<boolean> {
  return email !== undefined && (await store.get(identifiers, pointerId(email)))?.provenAt !== undefined;
}

/** The otpauth URI of the QR code (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). */
function uriOf({ email = '' }: Account, secret: string, { verificationCodeLength, periodSec }: Fields): string {
  const query = new URLSearchParams({
    secret,
    issuer: ISSUER,
    algorithm: 'SHA1',
    digits: String(verificationCodeLength ?? 6),
    period: String(periodSec ?? 30),
  });
  return `otpauth://totp/${ISSUER}:${encodeURIComponent(email)}?${query.toString()}`;
}

async function mapToWrongState({ log }: TokenDeps, request: () => Promise<Fields>): Promise<Fields> {
  try {
    return await request();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (isRefusal(error, 'OPERATION_NOT_ALLOWED')) {
      log.error(
        { vendor: 'firebase-auth' },
        'Authenticator apps are switched off in FIREBASE_PROJECT_ID: npm run authenticator-apps switches them on.',
      );
    }
    throw problem('wrong-state');
  }
}

function tooOld() {
  return problem('bad-request', { errors: [{ at: 'enrolment', code: 'too-old' }] });
}

function instantOf(text: string | undefined): string | null {
  return text === undefined || Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString();
}
