import type { ClaimBody, handoverApi } from '@/domain/family/handover-api';
import type { User } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { openFirstSession, signInAfterRegistration, type OpenedSession } from '@/server/accounts/sign-in';
import type { Ctx } from '@/server/platform/ctx';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import { claimRecord, confirmClaim, type ClaimReply } from './claim-record';

type InBrowser<R> = { claimed: R; opened: OpenedSession | null };

/** {@link claimRecord} from a browser, which is signed in as soon as there is an account, as after registering. */
export async function claimInBrowser(ctx: Ctx, body: ClaimBody, from: ClientInfo): Promise<InBrowser<ClaimReply>> {
  const claimed = await claimRecord(ctx, body, from);
  if (!('user' in claimed)) return { claimed, opened: null };
  const identifier = claimed.user.phone ?? claimed.user.email ?? '';
  return { claimed, opened: await signInAfterRegistration(ctx, { identifier, password: body.password }, from) };
}

/** {@link confirmClaim} from a browser, which is signed in where passwords are ours; a provider gets this one with the first sign-in. */
export async function confirmInBrowser(
  ctx: Ctx,
  body: BodyOf<typeof handoverApi.confirmClaim>,
  from: ClientInfo,
): Promise<InBrowser<{ user: User }>> {
  const claimed = await confirmClaim(ctx, body);
  return { claimed, opened: ctx.ports.identity.vendor === null ? await openFirstSession(ctx, claimed.user.id, from) : null };
}
