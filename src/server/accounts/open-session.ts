import type { User } from '@/domain/accounts/schema';
import type { authApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import type { Ctx } from '@/server/platform/ctx';
import { enterWithToken } from './open-session-with-token';
import { signIn, type From } from './sign-in';

/** Signs a browser in by what it brings: a password, or a token of the vendor's. */
export async function enter(ctx: Ctx, given: BodyOf<typeof authApi.signIn>, from: From): Promise<{ user: User; cookie: string }> {
  const { identifier = '', password = '', code, idToken, ...wanted } = given;
  return idToken === undefined ? signIn(ctx, { identifier, password, code }, from) : enterWithToken(ctx, idToken, wanted, from);
}
