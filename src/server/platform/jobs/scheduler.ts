import 'server-only';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { problem } from '@/domain/shared/problem';
import type { Env } from '../env';
import { sameText } from '../random';

/** Whether a bearer token is the scheduler's. Throws `try-later` when that cannot be determined now. */
export type IsScheduler = (token: string) => Promise<boolean>;

/** Google's public keys for OIDC tokens (https://developers.google.com/identity/openid-connect/openid-connect#discovery). */
const GOOGLE_KEYS = 'https://www.googleapis.com/oauth2/v3/certs';
const GOOGLE_ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];
const CLOCK_TOLERANCE_SECONDS = 30;

/** The installation's scheduler authentication; refuses everybody where none is configured. */
export function makeScheduler(env: Env): IsScheduler {
  if (env.PLATFORM === 'embedded') return sharedSecret(env.JOBS_SECRET);
  const { JOBS_AUDIENCE: audience, JOBS_SERVICE_ACCOUNT: serviceAccount } = env;
  if (audience === undefined || serviceAccount === undefined) return () => Promise.resolve(false);
  return signedByGoogle({ audience, serviceAccount, keys: createRemoteJWKSet(new URL(GOOGLE_KEYS)) });
}

function sharedSecret(secret: string | undefined): IsScheduler {
  return (token) => Promise.resolve(secret !== undefined && sameText(token, secret));
}

type Expected = { audience: string; serviceAccount: string; keys: JWTVerifyGetKey; clock?: () => Date };

/**
 * Verifies an OpenID Connect token as Cloud Scheduler sends it: signed by Google, for this audience, of this service account
 * (https://cloud.google.com/scheduler/docs/http-target-auth). A valid token of another account is refused.
 */
export function signedByGoogle({ audience, serviceAccount, keys, clock }: Expected): IsScheduler {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience,
        issuer: GOOGLE_ISSUERS,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'email'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        ...(clock && { currentDate: clock() }),
      });
      return payload['email'] === serviceAccount && payload['email_verified'] === true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw problem('try-later', { retryAfter: 30 });
    }
  };
}

/** jose's errors are about the token, except the generic one and the time-out, which are about fetching the keys. */
function isRefusal(error: unknown): boolean {
  return error instanceof errors.JOSEError && error.code !== errors.JOSEError.code && !(error instanceof errors.JWKSTimeout);
}
