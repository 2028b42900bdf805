import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { embeddedSessions } from '../embedded-sessions';
import { identifierPointers } from '../identifiers';
import { hashPassword } from '../hash-password';
import { requireGoodPassword } from '../new-account';
import { recoveryCodesIn } from '../recovery-codes';
import type { Identity, VendorIdentity } from '../port';
import { claim, standingOf } from './claim';
import { identityTaskRunner } from './identity-tasks';
import { checkEmailLink, checkReset, noteEmailConfirmed, noteReset, resetPassword, sendEmailCheck, sendPasswordReset } from './emails';
import type { FirebaseDeps } from './deps';
import { checkPassword, prepareAccount } from './passwords';
import { firebaseSecondFactor, securityOf } from './second-factor';
import { setPassword } from './set-password';
import { findUser } from './sync-user';
import { admit, makeCookie, readCookie, readIdToken, type TokenDeps } from './tokens';
import { identityToolkit } from './toolkit';

/** Tolerated difference between our clock and Google's; the start check enforces it. */
const CLOCK_OFF_SECONDS_MAX = 300;

/**
 * Firebase Authentication keeps passwords, codes and links; accounts, sessions and the tokens of clients that are not browsers
 * remain our documents. Firebase uses our user ids. See docs/decisions/052.
 */
export function firebaseIdentity(options: FirebaseDeps): Identity {
  const { store, clock } = options;
  const pointers = identifierPointers(options);
  const own = embeddedSessions({ store, clock });
  // Keyed by principal, of which each request has its own: a request that reads and then writes asks Google once.
  const checked = new WeakSet<Principal>();
  const tasks = identityTaskRunner({ ...options, ...pointers }, (userId) => own.endSessionsOf(userId));
  const toolkit = identityToolkit(options.project, options.log);
  const deps: TokenDeps = { ...options, ...pointers, tasks, toolkit, recovery: recoveryCodesIn(options) };
  return {
    ...own,
    userIdOf: pointers.userIdOf,
    hashNewPassword(input) {
      requireGoodPassword(input.password, input);
      return hashPassword(input.password);
    },
    setPassword: (account, newPassword) => setPassword(deps, account, newPassword),
    prepareAccount: (id, input, existing) => prepareAccount(deps, id, input, existing),
    checkPassword: (credentials) => checkPassword(deps, credentials),
    // Firebase takes a second factor's code only after the password.
    checkAgain: ({ email, phone }, { password = '', code }) => checkPassword(deps, { identifier: email ?? phone ?? '', password, code }),
    codeSuffices: false,
    async openSession(signedIn, client) {
      const cookie = await makeCookie(deps, signedIn);
      return `${await own.openSession(signedIn, client)}.${cookie}`;
    },
    async principalOf({ kind, value }) {
      const principal = await own.principalOf({ kind, value });
      if (principal === null) return null;
      // `signedInAt` is from our clock; Firebase's revocation times are from Google's.
      if (kind === 'bearer') return { ...principal, signedInAt: addSeconds(principal.signedInAt ?? clock(), CLOCK_OFF_SECONDS_MAX) };
      const cookie = await readCookie(deps, value.split('.').slice(2).join('.'));
      return cookie?.uid === principal.userId ? { ...principal, signedInAt: cookie.signedInAt } : null;
    },
    async requireUnrevoked(principal) {
      if (checked.has(principal)) return;
      await requireUnrevoked(deps, principal);
      checked.add(principal);
    },
    async endSessionsOf(userId, except) {
      if (except !== undefined) return own.endSessionsOf(userId, except);
      await store.commit(async (tx) => tasks.note(tx, userId, ['sessions']));
      await own.endSessionsOf(userId);
      return tasks.settle(userId);
    },
    noteChange: tasks.noteChange,
    settle: tasks.settle,
    settleAll: tasks.settleAll,
    securityOf: (account) => securityOf(deps, account),
    secondFactor: firebaseSecondFactor(deps),
    resetCodes: null,
    vendor: vendorOf(deps),
  };
}

function vendorOf(deps: TokenDeps): VendorIdentity {
  return {
    readIdToken: (idToken) => readIdToken(deps, idToken),
    findIdentity: (proven) => standingOf(deps, proven),
    claim: (tx, proven, newcomer) => claim(deps, tx, proven, newcomer),
    admit: (account, proven) => admit(deps, account, proven),
    sendPasswordReset: async (identifier, locale) => sendPasswordReset(deps, await deps.userIdOf(identifier), locale),
    checkReset: (oobCode, newPassword) => checkReset(deps, oobCode, newPassword),
    noteReset: (tx, account) => noteReset(deps, tx, account),
    resetPassword: (account, oobCode, newPassword) => resetPassword(deps, account, oobCode, newPassword),
    sendEmailCheck: (account, locale) => sendEmailCheck(deps, account, locale),
    checkEmailLink: (oobCode) => checkEmailLink(deps, oobCode),
    noteEmailConfirmed: (tx, account) => noteEmailConfirmed(deps, tx, account),
  };
}

/** A principal without a session, such as the seed's, has none that could be revoked. */
async function requireUnrevoked(deps: TokenDeps, { userId, signedInAt }: Principal): Promise<void> {
  if (signedInAt === undefined) return;
  const user = await findUser(deps, userId);
  const revokedAt = user?.tokensValidAfterTime;
  const isRevoked = revokedAt !== undefined && Date.parse(signedInAt) < Date.parse(revokedAt);
  if (user === null || user.disabled || isRevoked) throw problem('sign-in-needed');
}
