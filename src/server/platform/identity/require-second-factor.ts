import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import type { Env } from '../env';

/**
 * Whether this person may work only in sessions opened with a second factor: the platform's admins, who can change every account.
 * Not in a demo clinic, where everybody is an admin with one tap, nor on an emulator, which knows no authenticator apps.
 */
export function requiresSecondFactor(env: Env, { role }: Pick<Principal, 'role'>): boolean {
  const isEmulated = env.PLATFORM === 'firebase' && env.FIREBASE_AUTH_EMULATOR_HOST !== undefined;
  return role === 'admin' && !env.DEMO_CLINIC && !isEmulated;
}

/** Whether the person must set up, or sign in again with, a second factor before anything else. */
export function lacksSecondFactor(env: Env, principal: Principal): boolean {
  return requiresSecondFactor(env, principal) && (principal.secondFactor ?? 'none') === 'none';
}
