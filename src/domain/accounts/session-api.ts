import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Instant, line, Locale } from '@/domain/shared/primitives';
import { Identifier, Password } from './credentials';
import { User } from './schema';

const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().describe('seconds'),
});
/** Longer than any session or access token; what a cookie can hold. */
const SESSION_CHARACTERS_MAX = 4096;
export const SignedInUser = z.object({ user: User });
/** The code of a second factor, or a recovery code. Spaces as people type them are stripped before the comparison. */
const SecondFactorCode = z.string().max(20, 'too-long').optional();
const Credentials = z.object({ identifier: Identifier, password: Password, code: SecondFactorCode });
/** Firebase ID tokens are about 1 kB; anything longer is not one. */
const ID_TOKEN_CHARACTERS_MAX = 4096;

/**
 * Credentials of a browser: an identifier and a password, or a fresh (at most five minutes old) ID token of Firebase
 * Authentication that proves an e-mail address or a phone number. A first sign-in with a token creates a patient account named
 * `name`; with `askName`, a new user without a name is refused at `name` instead of being named after their identifier.
 */
const SignInBody = z
  .object({
    identifier: Identifier.optional(),
    password: Password.optional(),
    code: SecondFactorCode,
    idToken: z.string().min(1, 'required').max(ID_TOKEN_CHARACTERS_MAX, 'too-long').optional(),
    name: line(120).optional(),
    locale: Locale.optional(),
    askName: z.boolean().optional(),
  })
  .superRefine((given, refusal) => {
    if (given.idToken !== undefined) return;
    for (const at of ['identifier', 'password'] as const) {
      if (given[at] === undefined) refusal.addIssue({ code: 'custom', path: [at], message: 'required' });
    }
  });

export const Session = z.object({
  id: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
  current: z.boolean(),
});

export const sessionApi = {
  login: endpoint({
    method: 'POST',
    path: '/api/auth/login',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Tokens for a client that is not a browser. `code` is the authenticator app’s, or a recovery code.',
    body: Credentials,
    reply: Tokens,
    status: [200],
  }),
  stepUp: endpoint({
    method: 'POST',
    path: '/api/auth/step-up',
    access: 'signed-in',
    limit: 'password',
    keyless: true,
    beforeSecondFactor: true,
    summary:
      'Show the credentials again: for ten minutes the calling session may do what answers `step-up-needed`. The code of the second factor where there is one, with the password too where a provider keeps passwords; the password otherwise.',
    body: z.object({ password: Password.optional(), code: SecondFactorCode }),
    reply: z.object({ until: Instant }),
    status: [200],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/auth/refresh',
    access: 'anyone',
    limit: 'write',
    summary: 'New tokens; the old refresh token dies and its reuse ends the session.',
    body: z.object({ refreshToken: z.string().min(1, 'required').max(400) }),
    reply: Tokens,
    status: [200],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/auth/session',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Sign a browser in, by password or by an ID token; the session travels in the __session cookie.',
    body: SignInBody,
    reply: SignedInUser,
    status: [200],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/auth/session',
    access: 'signed-in',
    limit: 'write',
    beforeSecondFactor: true,
    summary: 'End this session, not only forget it.',
    status: [204],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/auth/verify',
    access: 'anyone',
    limit: 'read',
    summary: 'Whose token this is: the one in the body, or the one the call carries.',
    body: z.object({ token: z.string().max(SESSION_CHARACTERS_MAX).optional() }),
    reply: SignedInUser,
    status: [200],
  }),
  me: endpoint({
    method: 'GET',
    path: '/api/auth/me',
    access: 'signed-in',
    limit: 'read',
    beforeSecondFactor: true,
    summary: 'Who is calling.',
    reply: SignedInUser,
    status: [200],
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    access: 'signed-in',
    limit: 'read',
    beforeSecondFactor: true,
    summary: 'Where the caller is signed in.',
    reply: z.object({ items: z.array(Session) }),
    status: [200],
  }),
  endSessions: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions',
    access: 'signed-in',
    limit: 'write',
    beforeSecondFactor: true,
    summary: 'Sign out everywhere else, or everywhere.',
    query: z.object({ keepThis: z.enum(['true', 'false']).default('false') }),
    status: [204],
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/{id}',
    access: 'signed-in',
    limit: 'write',
    beforeSecondFactor: true,
    summary: 'End one of the caller’s sessions.',
    params: z.object({ id: z.string().max(64) }),
    status: [204],
  }),
};
