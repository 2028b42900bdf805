import type { Account } from '@/domain/accounts/schema';
import type { Principal, SecondFactorUse } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import type { Tx } from '../store/port';
import type { CodeMessage, WaitingAccount } from './collections';
import type { PasswordHash } from './hash-password';

/** The device a session was opened on, for the person's own list of sessions. */
export type Client = { userAgent: string };

export type Tokens = { accessToken: string; refreshToken: string; tokenType: 'Bearer'; expiresIn: number };
export type SessionView = { id: string; createdAt: string; lastSeenAt: string; userAgent: string; current: boolean };
export type NewAccount = Pick<Account, 'name' | 'role' | 'locale'> & {
  email?: string | undefined;
  phone?: string | undefined;
  timeZone?: string | undefined;
  password: string;
};

/**
 * `idToken` is the identity provider's, where there is one: a browser session is created from it. `provenAt` is when the
 * credentials were shown, where that was not just now.
 */
export type SignedIn = { account: Account; secondFactor: SecondFactorUse; idToken?: string; provenAt?: string };
/** A recovery code is right but not spent: the caller does that in an audited commit. */
export type PasswordAnswer = ({ is: 'right' } & SignedIn) | { is: 'wrong' } | { is: 'code-needed' } | { is: 'wrong-code' };
export type Credentials = { identifier: string; password: string; code?: string | undefined };
/** What somebody who is signed in shows again. */
export type Proof = { password?: string | undefined; code?: string | undefined };

/** What is sent with a code: `to` is absent where nobody is to get it. */
export type CodeToSend = Pick<CodeMessage, 'kind' | 'to' | 'locale'> & { registration?: WaitingAccount };

/** The writes of a part of a commit, after every part has read: a commit reads first. */
export type Write = () => void;

/**
 * The identity port. The embedded adapter keeps passwords and sessions in the store; the Firebase one leaves passwords to
 * Firebase Authentication. Accounts and the list of sessions are our documents in both.
 */
export type Identity = {
  /**
   * Prepares what must exist before the commit that creates the account, or that opens `existing`, an account nobody could sign in
   * to. Throws `weak-password`.
   */
  prepareAccount: (id: string, input: NewAccount, existing?: Account) => Promise<PreparedAccount>;
  /** The hash of a password for an account that will be opened when its address is proven. Throws `weak-password`. */
  hashNewPassword: (input: NewAccount) => Promise<PasswordHash>;
  /**
   * Prepares a new password for an account: the write sets it and ends every session, `finish` follows the commit. Throws
   * `weak-password` at `newPassword`.
   */
  setPassword: (account: Account, newPassword: string) => Promise<{ read: (tx: Tx) => Promise<Write>; finish: () => Promise<void> }>;
  /** The user with this e-mail address or phone number, as typed, or null. The caller must already have the right to know. */
  userIdOf: (identifier: string) => Promise<string | null>;
  /** Whose the password is, and whether it suffices; a wrong one and an unknown account take the same time. */
  checkPassword: (credentials: Credentials) => Promise<PasswordAnswer>;
  /** Whether a signed-in person is still the owner of the account: the code of their second factor, or else the password. */
  checkAgain: (account: Account, proof: Proof) => Promise<PasswordAnswer>;
  /** Whether {@link Identity.checkAgain} takes a second factor's code without the password. */
  codeSuffices: boolean;
  /** Opens a browser session and returns the cookie's value. */
  openSession: (signedIn: SignedIn, client: Client) => Promise<string>;
  openTokens: (signedIn: SignedIn, client: Client) => Promise<Tokens>;
  /** Records that the person of a session has just shown their credentials again, and with which second factor. */
  noteProof: (sessionId: string, secondFactor: SecondFactorUse) => Promise<void>;
  /** Rotates the refresh token. The old one becomes invalid; its reuse revokes the session. Throws `sign-in-needed`. */
  refresh: (refreshToken: string) => Promise<Tokens>;
  /** The principal of a session cookie or an access token, or null. */
  principalOf: (credential: { kind: 'cookie' | 'bearer'; value: string }) => Promise<Principal | null>;
  /**
   * Throws `sign-in-needed` when the provider has ended the person's sessions or account since they signed in; called before
   * every change and every view of health data. Sessions ended by us are known without asking.
   */
  requireUnrevoked: (principal: Principal) => Promise<void>;
  sessionsOf: (userId: string, currentId: string) => Promise<SessionView[]>;
  endSession: (userId: string, sessionId: string) => Promise<void>;
  endSessionsOf: (userId: string, except?: string) => Promise<void>;
  /** Records, in the commit that changes an account, that the provider must be told. */
  noteChange: (tx: Tx, userId: string) => void;
  /** Performs the account's recorded provider tasks. Those that fail now are retried by {@link Identity.settleAll}. */
  settle: (userId: string) => Promise<void>;
  /** Performs all recorded provider tasks; returns the number of accounts. Run as a job. */
  settleAll: () => Promise<number>;
  securityOf: (account: Account) => Promise<Security>;
  secondFactor: SecondFactor;
  /** Codes for a new password that an admin hands over; null where the provider sends links. */
  resetCodes: ResetCodes | null;
  /** Features that require an identity provider: codes by SMS and links by e-mail. Null where there is none. */
  vendor: VendorIdentity | null;
};

/** Codes that replace a forgotten password: short-lived, for one use, kept as hashes, ended by the fifth wrong guess. */
export type ResetCodes = {
  /** A new code, which ends an earlier one once the write is committed. */
  make: (userId: string, madeBy: string) => { code: string; expiresAt: string; write: (tx: Tx) => void };
  /** The account whose code this is, or null. A wrong guess is counted. */
  check: (identifier: string, code: string) => Promise<Account | null>;
  /** Reads what is needed to use up a code that was right; {@link Write} does it. Throws `conflict` when it was used meanwhile. */
  spend: (tx: Tx, userId: string, code: string) => Promise<Write>;
  /** The last code made for an account, until it is purged. */
  lastOf: (userId: string) => Promise<{ madeBy: string; madeAt: string; usedAt: string | null } | null>;
};

/** How an account is secured. `emailVerified` is null where no mail is sent, so that no address can be confirmed. */
export type Security = { emailVerified: boolean | null; secondFactor: EnrolledFactor | null };
/** `since` is null where the provider does not tell it. */
export type EnrolledFactor = { since: string | null; recoveryCodesLeft: number };
/** The data for an authenticator app; `enrolment` is returned with its first code. */
export type NewSecondFactor = { secret: string; uri: string; enrolment: string };
/** The codes, which are never shown again, and what the caller's commit writes. */
export type NewRecoveryCodes = { recoveryCodes: string[]; write: (tx: Tx) => Promise<void> };

/** An authenticator app (TOTP, RFC 6238) as the second factor, with recovery codes for whoever loses it. */
export type SecondFactor = {
  /**
   * Starts the enrolment of a person who has just shown the password. Throws `wrong-state` when there is a second factor already,
   * or where the address must be confirmed first.
   */
  start: (signedIn: SignedIn) => Promise<NewSecondFactor>;
  /**
   * Checks the app's first code; the factor is added by the write. Throws `bad-request` at `code` for a wrong code and at
   * `enrolment` for an expired one; the write throws `wrong-state` when another enrolment was faster.
   */
  confirm: (account: Account, enrolment: string, code: string) => Promise<NewRecoveryCodes>;
  /** The caller has shown both factors, or is an admin helping somebody who lost theirs. `finish` follows the commit. */
  removal: (userId: string) => { write: (tx: Tx) => void; finish: () => Promise<void> };
  newRecoveryCodes: (userId: string) => NewRecoveryCodes;
  /** Spends a recovery code inside the caller's commit and returns how many are left. Throws `second-factor-needed`. */
  spendRecoveryCode: (tx: Tx, userId: string, code: string) => Promise<number>;
};

export type PreparedAccount = {
  account: Account;
  /** Writes the account inside the caller's commit. The commit fails with `already-registered` when the identifier is taken. */
  create: (tx: Tx) => void;
  /** Undoes the preparation after a failed commit. */
  undo: () => Promise<void>;
};

/** The verified content of a fresh provider token. */
export type VerifiedIdentity = {
  /** The provider's user id: our own for people it knows through us, another for new ones. */
  uid: string;
  /** The proven e-mail address or phone number; null when only a password was verified. */
  contact: { kind: 'email' | 'phone'; value: string } | null;
  /** When the provider last saw them prove it. */
  provenAt: string;
  /** Whether a second factor was verified too. */
  hasSecondFactor: boolean;
  /** The name given to the provider. */
  name: string | null;
  idToken: string;
};

/**
 * `known` has an account and proved the same identifier before, or signs in to it by its provider id; `claimed` is an
 * identifier entered at registration that nobody has proved; `unknown` has no account.
 */
export type IdentityStatus = 'known' | 'claimed' | 'unknown';

/** The account to create for a new user; `callerId` is set when the caller is already signed in. */
export type NewAccountInput = { id: string; name: string; locale: Locale; callerId: string | null };

export type VendorIdentity = {
  /** Verifies an ID token. Throws `sign-in-needed` for one that is forged, stale, revoked, or proves nothing. */
  readIdToken: (idToken: string) => Promise<VerifiedIdentity>;
  findIdentity: (proven: VerifiedIdentity) => Promise<{ status: IdentityStatus; account: Account | null }>;
  /**
   * Assigns, inside the caller's commit, the identifier to the person who proved it: to the account that has only claimed it
   * when `callerId` is its owner or nobody has proved anything of it, and else to a new patient account. On a takeover,
   * unproven claims by others, including the password, end.
   */
  claim: (tx: Tx, proven: VerifiedIdentity, newcomer: NewAccountInput) => Promise<Account>;
  /**
   * Brings the provider's user in line with the account and returns what a session can be opened with. Throws
   * `second-factor-needed` when the account has one and it was not verified.
   */
  admit: (account: Account, proven: VerifiedIdentity) => Promise<SignedIn>;
  /** Sends a password reset link if there is such an account with an e-mail address; the caller does not learn whether. */
  sendPasswordReset: (identifier: string, locale: Locale | null) => Promise<void>;
  /** The account of a password reset link. Throws `link-expired`, and `weak-password` at `newPassword`. */
  checkReset: (oobCode: string, newPassword: string) => Promise<Account>;
  /** Records, inside the caller's commit, that every session ends and that the address is proven. */
  noteReset: (tx: Tx, account: Account) => Promise<void>;
  /** Sets the password by the link, which works once. Throws `link-expired`. */
  resetPassword: (account: Account, oobCode: string, newPassword: string) => Promise<void>;
  /** Sends a link that confirms the account's address. */
  sendEmailCheck: (account: Account, locale: Locale | null) => Promise<void>;
  /** The account of an address confirmation link. Throws `link-expired`. */
  checkEmailLink: (oobCode: string) => Promise<Account>;
  /** Records, inside the caller's commit, that the address is proven. */
  noteEmailConfirmed: (tx: Tx, account: Account) => Promise<void>;
};

export const ACCESS_SECONDS = 1800;
export const REFRESH_SECONDS = 7 * 86_400;
export const SESSION_SECONDS = 14 * 86_400;
