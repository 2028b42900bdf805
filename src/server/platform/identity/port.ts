import type { Account } from '@/domain/accounts/schema';
import type { Principal } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
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

/** `idToken` is what the vendor said of the person, where there is one: a browser session is made of it. */
export type SignedIn = { account: Account; idToken?: string };
export type PasswordAnswer = ({ is: 'right' } & SignedIn) | { is: 'wrong' } | { is: 'code-needed' } | { is: 'wrong-code' };
export type Credentials = { identifier: string; password: string; code?: string | undefined };

/**
 * Who people are. The embedded adapter keeps passwords and sessions in the store; the Firebase one leaves passwords to Firebase
 * Authentication. Accounts themselves, and the list of who is signed in where, are documents of ours on both.
 */
export type Identity = {
  /** Makes ready what must stand before the commit that creates the account. Throws `weak-password`. */
  prepareAccount: (id: string, wanted: NewAccount) => Promise<PreparedAccount>;
  /** The person an email or phone number belongs to, as typed, or null. Whoever asks must already have the right to know. */
  userIdOf: (identifier: string) => Promise<string | null>;
  /** Whose the password is, and whether that is enough; a wrong one and an account nobody has take the same time. */
  checkPassword: (given: Credentials) => Promise<PasswordAnswer>;
  /** Opens a browser session and returns the cookie's value. */
  openSession: (signedIn: SignedIn, client: Client) => Promise<string>;
  openTokens: (account: Account, client: Client) => Promise<Tokens>;
  /** Rotates. The old refresh token dies; its reuse revokes the session. Throws `sign-in-needed`. */
  refresh: (refreshToken: string) => Promise<Tokens>;
  /** The person behind a session cookie or an access token, or null. */
  principalOf: (credential: { kind: 'cookie' | 'bearer'; value: string }) => Promise<Principal | null>;
  /**
   * Throws `sign-in-needed` when the vendor has ended the person's sessions or their account since they signed in; asked before
   * every change and every view of health data. What we end ourselves is known without asking.
   */
  requireUnrevoked: (principal: Principal) => Promise<void>;
  sessionsOf: (userId: string, currentId: string) => Promise<SessionView[]>;
  endSession: (userId: string, sessionId: string) => Promise<void>;
  endSessionsOf: (userId: string, except?: string) => Promise<void>;
  /** Notes, in the commit that changes an account, that the vendor must be told of it. */
  noteChange: (tx: Tx, userId: string) => void;
  /** Tells the vendor what was noted of this account. What cannot be told now is told by {@link Identity.settleAll}. */
  settle: (userId: string) => Promise<void>;
  /** Tells the vendor all that is still to be told; returns of how many accounts. A job. */
  settleAll: () => Promise<number>;
  /** What only a vendor can offer: codes by SMS, links by e-mail, a second factor. Null where there is none. */
  vendor: VendorIdentity | null;
};

export type PreparedAccount = {
  account: Account;
  /** Writes the account inside the caller's commit. The commit fails with `already-registered` when the identifier is taken. */
  create: (tx: Tx) => void;
  /** Takes back what was made ready, after a commit that failed. */
  undo: () => Promise<void>;
};

/** Somebody a fresh token of the vendor's is about. */
export type Proven = {
  /** The vendor's id of them: our own of people it knows through us, another of people who come for the first time. */
  uid: string;
  /** The e-mail address or phone number they have shown to be theirs; null when only their password was asked. */
  shown: { kind: 'email' | 'phone'; value: string } | null;
  /** Whether they showed a second factor too. */
  hasSecondFactor: boolean;
  /** The name they gave the vendor. */
  name: string | null;
  idToken: string;
};

/**
 * `known` has an account and proved the same before, or signs in to it by its vendor's id; `claimed` is an identifier
 * somebody wrote when they registered and nobody has proved; `unknown` has no account.
 */
export type Standing = 'known' | 'claimed' | 'unknown';

/** Who a newcomer will be, and who asks: `callerId` is signed in already. */
export type Newcomer = { id: string; name: string; locale: Locale; callerId: string | null };

export type SecondFactor = { id: string; name: string | null; since: string | null };
export type Security = { emailVerified: boolean; secondFactor: SecondFactor | null };
/** What an authenticator app is given, and what comes back with its first code. */
export type NewSecondFactor = { secret: string; uri: string; enrolment: string };

export type VendorIdentity = {
  /** What an ID token proves. Throws `sign-in-needed` for one that is forged, stale, revoked, or proves nothing. */
  readIdToken: (idToken: string) => Promise<Proven>;
  standingOf: (proven: Proven) => Promise<{ standing: Standing; account: Account | null }>;
  /**
   * Gives, inside the caller's commit, the identifier to whoever proved it: to the account that has only claimed it when
   * `callerId` is its owner or nobody has proved anything of it, and else to a new account of a patient. What was claimed by
   * others of an account taken over, its password among it, ends.
   */
  claim: (tx: Tx, proven: Proven, wanted: Newcomer) => Promise<Account>;
  /**
   * Brings the vendor's record of the account in line and returns what a session can be opened with. Throws
   * `second-factor-needed` when the account has one and it was not shown.
   */
  admit: (account: Account, proven: Proven) => Promise<SignedIn>;
  /** Sends a link for a new password, where there is such an account with an e-mail address; the caller is not told. */
  sendPasswordReset: (identifier: string, locale: Locale | null) => Promise<void>;
  /** The account a link from such an e-mail is for. Throws `link-expired`, and `weak-password` at `newPassword`. */
  checkReset: (oobCode: string, newPassword: string) => Promise<Account>;
  /** Notes, inside the caller's commit, that every session ends and that the address is the person's own. */
  noteReset: (tx: Tx, account: Account) => Promise<void>;
  /** Sets the password by the link, which works once. Throws `link-expired`. */
  resetPassword: (account: Account, oobCode: string, newPassword: string) => Promise<void>;
  /** Sends a link by which an account's address is confirmed. */
  sendEmailCheck: (account: Account, locale: Locale | null) => Promise<void>;
  /** The account whose address a link from such an e-mail confirms. Throws `link-expired`. */
  checkEmailLink: (oobCode: string) => Promise<Account>;
  /** Notes, inside the caller's commit, that the address is the person's own. */
  noteEmailConfirmed: (tx: Tx, account: Account) => Promise<void>;
  securityOf: (account: Account) => Promise<Security>;
  /** Begins with a token of a password just given. Throws `wrong-state` while the address is not confirmed. */
  startSecondFactor: (signedIn: SignedIn) => Promise<NewSecondFactor>;
  /** Ends with the app's first code. Throws `bad-request` at `code` for a wrong one and at `enrolment` for one too old. */
  confirmSecondFactor: (account: Account, enrolment: string, code: string) => Promise<void>;
  /** Whoever asks has shown both factors, or is an admin who helps somebody that lost theirs. */
  removeSecondFactor: (userId: string) => Promise<void>;
};

export const ACCESS_SECONDS = 1800;
export const REFRESH_SECONDS = 7 * 86_400;
export const SESSION_SECONDS = 14 * 86_400;
