import type { Account, Principal } from '@/domain/account';
import type { Tx } from '../store/port';

/** What we know of the device a session was opened on, for the person's own list of sessions. */
export type Client = { userAgent: string };

export type Tokens = { accessToken: string; refreshToken: string; tokenType: 'Bearer'; expiresIn: number };
export type SessionView = { id: string; createdAt: string; lastSeenAt: string; userAgent: string; current: boolean };
export type NewAccount = Pick<Account, 'name' | 'role' | 'locale'> & {
  email?: string | undefined;
  phone?: string | undefined;
  password: string;
};

/**
 * Who people are. The embedded adapter keeps passwords and sessions in the store; the Firebase one leaves them to Firebase
 * Authentication. Accounts themselves are documents of ours on both.
 */
export type Identity = {
  /** Reads and hashes what must stand before the commit that creates the account. Throws `weak-password`. */
  prepareAccount: (id: string, wanted: NewAccount) => Promise<PreparedAccount>;
  /** The person an email or phone number belongs to, as typed, or null. Whoever asks must already have the right to know. */
  userIdOf: (identifier: string) => Promise<string | null>;
  /** The account behind the identifier when the password is right; null otherwise, in the same time. */
  checkPassword: (identifier: string, password: string) => Promise<Account | null>;
  /** Opens a browser session and returns the cookie's value. */
  openSession: (account: Account, client: Client) => Promise<string>;
  openTokens: (account: Account, client: Client) => Promise<Tokens>;
  /** Rotates. The old refresh token dies; its reuse revokes the session. Throws `sign-in-needed`. */
  refresh: (refreshToken: string) => Promise<Tokens>;
  /** The person behind a session cookie or an access token, or null. */
  principalOf: (credential: { kind: 'cookie' | 'bearer'; value: string }) => Promise<Principal | null>;
  sessionsOf: (userId: string, currentId: string) => Promise<SessionView[]>;
  endSession: (userId: string, sessionId: string) => Promise<void>;
  endSessionsOf: (userId: string, except?: string) => Promise<void>;
};

export type PreparedAccount = {
  account: Account;
  /** Writes the account inside the caller's commit. The commit fails with `already-registered` when the identifier is taken. */
  create: (tx: Tx) => void;
};

export const ACCESS_SECONDS = 1800;
export const REFRESH_SECONDS = 7 * 86_400;
export const SESSION_SECONDS = 14 * 86_400;
