import { z } from 'zod';
import { Account } from '@/domain/accounts/schema';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '../store/collection';

export const accounts = collection({
  name: 'accounts',
  schema: Account,
  indexes: [
    ['role', '-createdAt'],
    ['-createdAt'],
    ['searchWords', '-createdAt'],
    ['role', 'searchWords', '-createdAt'],
    ['status', 'role'],
  ],
  sealed: ['name', 'email', 'phone', 'searchWords'],
  blind: ['searchWords'],
});

/**
 * The id is a keyed hash of the normalised email or phone number, so `create` is what makes it unique. `provenAt` is when
 * somebody showed that it is theirs; without it, it was only written by whoever registered.
 */
export const identifiers = collection({
  name: 'identifiers',
  schema: z.object({ id: z.string(), userId: z.string(), provenAt: Instant.optional() }),
});

/** A password hash with the cost it was made at, so that the cost can be raised. */
export const credentials = collection({
  name: 'credentials',
  schema: z.object({
    id: z.string(),
    algorithm: z.literal('scrypt'),
    cost: z.object({ N: z.int(), r: z.int(), p: z.int() }),
    salt: z.string(),
    hash: z.string(),
  }),
});

/**
 * One document a session. A credential is `<id>.<random>`; the store keeps hashes only, so what is read from the database
 * signs nobody in.
 */
export const sessions = collection({
  name: 'sessions',
  schema: z.object({
    id: z.string(),
    userId: z.string(),
    kind: z.enum(['cookie', 'tokens']),
    secretHash: z.string(),
    refreshHash: z.string().nullable(),
    createdAt: Instant,
    lastSeenAt: Instant,
    accessUntil: Instant,
    expiresAt: Instant,
    userAgent: z.string().max(200),
  }),
  indexes: [['userId', '-createdAt'], ['expiresAt']],
});
export type Session = z.infer<typeof sessions.schema>;

export const IDENTITY_TASK_KINDS = ['account', 'sessions', 'password'] as const;
export type IdentityTaskKind = (typeof IDENTITY_TASK_KINDS)[number];

/**
 * What a vendor is still to be told of an account, noted in the commit that changed it: the account as it is now, that every
 * session ends, that the password somebody else had set is none any more. One document a kind, removed when it is told.
 */
export const identityTasks = collection({
  name: 'identity_errands',
  schema: z.object({ id: z.string(), userId: z.string(), kind: z.enum(IDENTITY_TASK_KINDS), notedAt: Instant }),
  indexes: [['notedAt']],
});
export type IdentityTask = z.infer<typeof identityTasks.schema>;
