import { z } from 'zod';
import { Account } from '@/domain/accounts/schema';
import { Instant, Locale } from '@/domain/shared/primitives';
import { SecondFactorUse } from '@/domain/shared/principal';
import { collection } from '../store/collection';

export const accounts = collection({
  name: 'accounts',
  schema: Account,
  indexes: [
    ['role'],
    ['role', '-createdAt'],
    ['-createdAt'],
    ['searchWords', '-createdAt'],
    ['role', 'searchWords', '-createdAt'],
    ['role', 'createdAt'],
    ['searchWords', 'createdAt'],
    ['role', 'searchWords', 'createdAt'],
    ['status', 'role'],
    ['status', '-createdAt'],
    ['status', 'createdAt'],
    ['role', 'status', '-createdAt'],
    ['role', 'status', 'createdAt'],
  ],
  sealed: ['name', 'localNames', 'email', 'phone', 'searchWords', 'statusReason'],
  blind: ['searchWords'],
});

/**
 * The id is a keyed hash of the normalised e-mail address or phone number, so `create` makes it unique. `provenAt` is when the
 * owner proved it; absent while it was only entered at registration.
 */
export const identifiers = collection({
  name: 'identifiers',
  schema: z.object({ id: z.string(), userId: z.string(), provenAt: Instant.optional() }),
});

/** A password hash with its cost parameters, so that the cost can be raised. */
const Credential = z.object({
  algorithm: z.literal('scrypt'),
  cost: z.object({ N: z.int(), r: z.int(), p: z.int() }),
  salt: z.string(),
  hash: z.string(),
});

export const credentials = collection({ name: 'credentials', schema: Credential.extend({ id: z.string() }) });

/**
 * One document per session. A credential is `<id>.<random>`; the store keeps only hashes, so a copy of the database signs
 * nobody in.
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
    /** When the person last showed their credentials in this session; absent in one from before this was kept. */
    provenAt: Instant.optional(),
    secondFactor: SecondFactorUse.default('none'),
  }),
  indexes: [['userId', '-createdAt'], ['userId', 'createdAt'], ['expiresAt']],
});
export type Session = z.infer<typeof sessions.schema>;

/**
 * The authenticator app of an account whose passwords are ours. `lastStep` is the half minute of the last code accepted: no code
 * is accepted twice (RFC 6238, section 5.2).
 */
export const secondFactors = collection({
  name: 'second_factors',
  schema: z.object({ id: z.string(), secret: z.string(), addedAt: Instant, lastStep: z.int() }),
  sealed: ['secret'],
});

/** Keyed hashes of the recovery codes an account has left. */
export const recoveryCodes = collection({
  name: 'recovery_codes',
  schema: z.object({ id: z.string(), hashes: z.array(z.string()), madeAt: Instant }),
});

/**
 * The last code for a new password that an admin made for an account, as a keyed hash. It is kept after its end, so that the person
 * can see who made it and whether it was used.
 */
export const resetCodes = collection({
  name: 'reset_codes',
  schema: z.object({
    id: z.string(),
    hash: z.string(),
    madeBy: z.string(),
    madeAt: Instant,
    expiresAt: Instant,
    wrong: z.int(),
    usedAt: Instant.nullable(),
  }),
  indexes: [['expiresAt']],
});

/**
 * An account that is opened when its address is proven. The password is kept as its hash from the beginning. `claim`: not a new
 * account but an existing one that nobody can sign in to, by that invitation.
 */
const WaitingAccount = Account.pick({ name: true, role: true, locale: true, timeZone: true, email: true, phone: true }).extend({
  credential: Credential,
  claim: z.object({ accountId: z.string(), invitationId: z.string() }).optional(),
});
export type WaitingAccount = z.infer<typeof WaitingAccount>;

/**
 * A code sent to an address, as a keyed hash: of a registration under its own id, for a new password under one that follows from
 * the identifier. `registration` is absent where there is nothing to open, because the address has an account.
 */
export const addressCodes = collection({
  name: 'address_codes',
  schema: z.object({
    id: z.string(),
    hash: z.string(),
    address: z.object({ kind: z.enum(['email', 'phone']), value: z.string() }),
    locale: Locale,
    registration: WaitingAccount.optional(),
    expiresAt: Instant,
    wrong: z.int(),
    usedAt: Instant.nullable(),
  }),
  sealed: ['address', 'registration'],
  indexes: [['expiresAt']],
});
export type AddressCode = z.infer<typeof addressCodes.schema>;

/** When messages with codes were sent to an address, newest first, under a keyed hash of it. */
export const codesSent = collection({
  name: 'codes_sent',
  schema: z.object({ id: z.string(), at: z.array(Instant), lastAt: Instant }),
  indexes: [['lastAt']],
});

export const CODE_MESSAGE_KINDS = ['register', 'registered', 'reset'] as const;

/**
 * A message with a code on its way to an address, removed when it has arrived or is of no use any more. One without `to` is for nobody:
 * it is written so that an address without an account costs as much as one with an account.
 */
export const codeMessages = collection({
  name: 'code_messages',
  schema: z.object({
    id: z.string(),
    kind: z.enum(CODE_MESSAGE_KINDS),
    to: z.object({ kind: z.enum(['email', 'phone']), value: z.string() }).optional(),
    code: z.string(),
    locale: Locale,
    expiresAt: Instant,
    tries: z.int(),
    /** When it is looked at next; until then the process that is sending it has it. */
    dueAt: Instant,
  }),
  sealed: ['to', 'code'],
  indexes: [['dueAt']],
});
export type CodeMessage = z.infer<typeof codeMessages.schema>;

export const IDENTITY_TASK_KINDS = ['account', 'sessions', 'password'] as const;
export type IdentityTaskKind = (typeof IDENTITY_TASK_KINDS)[number];

/**
 * Changes the identity provider must still be told of, written in the commit that changed the account: the account's current
 * state, the end of every session, or the removal of a password somebody else had set. One document per kind, removed when
 * done.
 */
export const identityTasks = collection({
  name: 'identity_errands',
  schema: z.object({ id: z.string(), userId: z.string(), kind: z.enum(IDENTITY_TASK_KINDS), notedAt: Instant }),
  indexes: [['notedAt']],
});
export type IdentityTask = z.infer<typeof identityTasks.schema>;
