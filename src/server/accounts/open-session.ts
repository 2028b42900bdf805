import type { accountApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import type { Ctx } from '@/server/platform/ctx';
import { openSessionWithToken } from './open-session-with-token';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import { signIn, type OpenedSession } from './sign-in';

/** Signs a browser in with the credentials it sends: a password or an identity provider's token. */
export async function openSession(ctx: Ctx, body: BodyOf<typeof accountApi.signIn>, from: ClientInfo): Promise<OpenedSession> {
  const { identifier = '', password = '', code, idToken, ...accountFields } = body;
  return idToken === undefined
    ? signIn(ctx, { identifier, password, code }, from)
    : openSessionWithToken(ctx, idToken, accountFields, from);
}
