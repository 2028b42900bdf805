import { z } from 'zod';
import { User } from './account';
import { endpoint } from './endpoint';
import { Instant, line, Locale } from './primitives';

const Identifier = z.string().min(1, 'required').max(254, 'too-long');
const Password = z.string().min(1, 'required').max(1024, 'too-long');
export const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().describe('seconds'),
});
const SignedInUser = z.object({ user: User });
const Credentials = z.object({ identifier: Identifier, password: Password });

export const RegisterBody = z.object({
  name: line(120),
  email: Identifier.optional(),
  phone: Identifier.optional(),
  password: Password,
  role: z.enum(['patient', 'caregiver', 'doctor', 'pharmacy'], 'not-one-of'),
  locale: Locale.optional(),
});

export const Session = z.object({
  id: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
  current: z.boolean(),
});

export const authApi = {
  register: endpoint({
    method: 'POST',
    path: '/api/auth/register',
    anyone: true,
    summary: 'Open an account. A doctor starts unverified.',
    body: RegisterBody,
    reply: SignedInUser,
    status: [201],
  }),
  login: endpoint({
    method: 'POST',
    path: '/api/auth/login',
    anyone: true,
    summary: 'Tokens for a client that is not a browser.',
    body: Credentials,
    reply: Tokens,
    status: [200],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/auth/refresh',
    anyone: true,
    summary: 'New tokens; the old refresh token dies and its reuse ends the session.',
    body: z.object({ refreshToken: z.string().min(1, 'required').max(400) }),
    reply: Tokens,
    status: [200],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/auth/session',
    anyone: true,
    summary: 'Sign a browser in; the session travels in the __session cookie.',
    body: Credentials,
    reply: SignedInUser,
    status: [200],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/auth/session',
    summary: 'End this session, not only forget it.',
    status: [204],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/auth/verify',
    anyone: true,
    summary: 'Whose token this is: the one in the body, or the one the call carries.',
    body: z.object({ token: z.string().max(400).optional() }),
    reply: SignedInUser,
    status: [200],
  }),
  me: endpoint({ method: 'GET', path: '/api/auth/me', summary: 'Who is calling.', reply: SignedInUser, status: [200] }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    summary: 'Where the caller is signed in.',
    reply: z.object({ items: z.array(Session) }),
    status: [200],
  }),
  endSessions: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions',
    summary: 'Sign out everywhere else, or everywhere.',
    query: z.object({ keepThis: z.enum(['true', 'false']).default('false') }),
    status: [204],
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/{id}',
    summary: 'End one of the caller’s sessions.',
    params: z.object({ id: z.string().max(64) }),
    status: [204],
  }),
};
