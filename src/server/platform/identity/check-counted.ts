import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '../ctx';
import type { PasswordAnswer, SignedIn } from './port';

/** `device` is the token of {@link KnownDevices} that the device sent, if any. */
export type ClientInfo = { address: string; userAgent: string; device: string | null };
/** What is checked: the identifier whose failures are counted, the typed code, and the check itself. */
export type Attempt = { identifier: string; code: string | undefined; check: () => Promise<PasswordAnswer> };

/**
 * Checks credentials while their failures are counted, and spends a recovery code in an audited commit. Throws
 * `wrong-credentials`, `too-many-requests` after wrong attempts, and only after a correct password: `second-factor-needed` while
 * its code is missing or wrong, `account-suspended`.
 */
export async function checkCounted(ctx: Ctx, { identifier, code, check }: Attempt, { address, device }: ClientInfo): Promise<SignedIn> {
  const { failedAttempts, knownDevices } = ctx.ports;
  const counted = failedAttempts.countersOf(identifier, { address, deviceId: knownDevices.find(device, identifier) });
  return failedAttempts.runSerially(counted, async () => {
    const hadFailures = await failedAttempts.requireNoWait(counted);
    const found = await check();
    if (found.is === 'right' && hadFailures) await failedAttempts.clear(counted);
    // A missing code is not an attempt; a wrong one is counted like a wrong password.
    else if (found.is === 'wrong' || found.is === 'wrong-code') await failedAttempts.recordFailure(counted);
    const signedIn = rightOrRefused(found);
    if (signedIn.secondFactor === 'recovery-code') await spendRecoveryCode(ctx, signedIn.account, code ?? '');
    return signedIn;
  });
}

/** The person of a right answer. Throws as {@link checkCounted}. */
export function rightOrRefused(answer: PasswordAnswer): SignedIn {
  if (answer.is === 'wrong') throw problem('wrong-credentials');
  if (answer.is === 'code-needed') throw problem('second-factor-needed', { errors: [{ at: 'code', code: 'required' }] });
  if (answer.is === 'wrong-code') throw problem('second-factor-needed', { errors: [{ at: 'code', code: 'wrong-code' }] });
  if (answer.account.status === 'suspended') throw problem('account-suspended');
  return answer;
}

function spendRecoveryCode(ctx: Ctx, { id }: Account, code: string): Promise<number> {
  return ctx.commit('second_factor.use_recovery_code', { type: 'account', id }, (tx) =>
    ctx.ports.identity.secondFactor.spendRecoveryCode(tx, id, code),
  );
}

/** The identifier under which an account's failed attempts are counted. Throws `wrong-state` for an account without one. */
export function identifierOf({ email, phone }: Pick<Account, 'email' | 'phone'>): string {
  const identifier = email ?? phone;
  if (identifier === undefined) throw problem('wrong-state');
  return identifier;
}
