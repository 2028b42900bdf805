import 'server-only';
import { secondsBetween } from '@/domain/shared/instant';
import type { Principal } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import { caller, type Ctx } from '../ctx';
import { checkCounted, identifierOf, type ClientInfo } from './check-counted';
import { accounts } from './collections';
import type { Proof } from './port';

/** Whether the person showed their credentials in this session recently enough for what is declared `stepUp`. */
export function isProvenRecently({ provenAt }: Pick<Principal, 'provenAt'>, now: string): boolean {
  return provenAt !== undefined && secondsBetween(provenAt, now) < STEP_UP_SECONDS;
}

/** Checks a signed-in person's credentials again and notes it in their session. Throws as {@link checkCounted}. */
export async function proveAgain(ctx: Ctx, proof: Proof, from: ClientInfo): Promise<void> {
  const { identity } = ctx.ports;
  const { userId, sessionId } = caller(ctx);
  const account = await ctx.read.get(accounts, userId);
  if (account === null) throw problem('sign-in-needed');
  const check = () => identity.checkAgain(account, proof);
  const { secondFactor } = await checkCounted(ctx, { identifier: identifierOf(account), code: proof.code, check }, from);
  await identity.noteProof(sessionId, secondFactor);
}
