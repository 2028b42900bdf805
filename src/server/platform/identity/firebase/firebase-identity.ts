import 'server-only';
import type { Principal } from '@/domain/shared/principal';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { embeddedSessions } from '../embedded-sessions';
import { identifierPointers } from '../identifiers';
import type { Identity, VendorIdentity } from '../port';
import { claim, standingOf } from './claim';
import { identityTaskRunner } from './identity-tasks';
import { checkEmailLink, checkReset, noteEmailConfirmed, noteReset, resetPassword, sendEmailCheck, sendPasswordReset } from './emails';
import type { FirebaseDeps } from './deps';
import { checkPassword, prepareAccount } from './passwords';
import { confirmSecondFactor, removeSecondFactor, securityOf, startSecondFactor } from './second-factor';
import { findUser } from './sync-user';
import { admit, makeCookie, readCookie, readIdToken, type TokenDeps } from './tokens';
import { identityToolkit } from './toolkit';

/** Tolerated difference between our clock and Google's; the start check enforces it. */
const CLOCK_OFF_SECONDS_MAX = 300;

/**
 * Firebase Authentication keeps passwords, codes and links; accounts, sessions and the tokens of clients that are not browsers
 * remain our documents. Firebase uses our user ids. See docs/decisions/052.
 */
export function firebaseIdentity(given: FirebaseDeps): Identity {
  const { store, clock } = given;
  const pointers = identifierPointers(given);
  const own = embeddedSessions({ store, clock });
  // Keyed by principal, of which each request has its own: a request that reads and then writes asks Google once.
  const asked = new WeakSet<Principal>();
  const errands = identityTaskRunner({ ...given, ...pointers }, (userId) => own.endSessionsOf(userId));
  const parts: TokenDeps = { ...given, ...pointers, errands, toolkit: identityToolkit(given.project, given.log) };
  return {
    ...own,
    userIdOf: pointers.userIdOf,
    prepareAccount: (id, wanted) => prepareAccount(parts, id, wanted),
    checkPassword: (credentials) => checkPassword(parts, credentials),
    async openSession(signedIn, client) {
      const cookie = await makeCookie(parts, signedIn);
      return `${await own.openSession(signedIn, client)}.${cookie}`;
    },
    async principalOf({ kind, value }) {
      const principal = await own.principalOf({ kind, value });
      if (principal === null) return null;
      // `signedInAt` is from our clock; Firebase's revocation times are from Google's.
      if (kind === 'bearer') return { ...principal, signedInAt: addSeconds(principal.signedInAt ?? clock(), CLOCK_OFF_SECONDS_MAX) };
      const cookie = await readCookie(parts, value.split('.').slice(2).join('.'));
      return cookie?.uid === principal.userId ? { ...principal, signedInAt: cookie.signedInAt } : null;
    },
    async requireUnrevoked(principal) {
      if (asked.has(principal)) return;
      await requireUnrevoked(parts, principal);
      asked.add(principal);
    },
    async endSessionsOf(userId, except) {
      if (except !== undefined) return own.endSessionsOf(userId, except);
      await store.commit(async (tx) => errands.note(tx, userId, ['sessions']));
      await own.endSessionsOf(userId);
      return errands.settle(userId);
    },
    noteChange: errands.noteChange,
    settle: errands.settle,
    settleAll: errands.settleAll,
    vendor: vendorOf(parts),
  };
}

function vendorOf(parts: TokenDeps): VendorIdentity {
  return {
    readIdToken: (idToken) => readIdToken(parts, idToken),
    standingOf: (proven) => standingOf(parts, proven),
    claim: (tx, proven, wanted) => claim(parts, tx, proven, wanted),
    admit: (account, proven) => admit(parts, account, proven),
    sendPasswordReset: async (identifier, locale) => sendPasswordReset(parts, await parts.userIdOf(identifier), locale),
    checkReset: (oobCode, newPassword) => checkReset(parts, oobCode, newPassword),
    noteReset: (tx, account) => noteReset(parts, tx, account),
    resetPassword: (account, oobCode, newPassword) => resetPassword(parts, account, oobCode, newPassword),
    sendEmailCheck: (account, locale) => sendEmailCheck(parts, account, locale),
    checkEmailLink: (oobCode) => checkEmailLink(parts, oobCode),
    noteEmailConfirmed: (tx, account) => noteEmailConfirmed(parts, tx, account),
    securityOf: (account) => securityOf(parts, account),
    startSecondFactor: (signedIn) => startSecondFactor(parts, signedIn),
    confirmSecondFactor: (account, enrolment, code) => confirmSecondFactor(parts, account, enrolment, code),
    removeSecondFactor: (userId) => removeSecondFactor(parts, userId),
  };
}

/** A principal without a session, such as the seed's, has none that could be revoked. */
async function requireUnrevoked(parts: TokenDeps, { userId, signedInAt }: Principal): Promise<void> {
  if (signedInAt === undefined) return;
  const user = await findUser(parts, userId);
  const revokedAt = user?.tokensValidAfterTime;
  const isRevoked = revokedAt !== undefined && Date.parse(signedInAt) < Date.parse(revokedAt);
  if (user === null || user.disabled || isRevoked) throw problem('sign-in-needed');
}
