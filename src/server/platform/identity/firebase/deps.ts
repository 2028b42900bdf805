import type { Auth } from 'firebase-admin/auth';
import type { Log } from '../../log';
import type { FollowingStore } from '../../store/following-store';

/** The Firebase project people sign in to; `authEmulatorHost` (`host:port`) replaces Google's service by the emulator. */
export type Project = { projectId: string; apiKey: string; authEmulatorHost?: string | undefined };

/** The part of the admin SDK in use. */
export type AdminAuth = Pick<
  Auth,
  | 'createCustomToken'
  | 'createSessionCookie'
  | 'createUser'
  | 'deleteUser'
  | 'getUser'
  | 'getUserByEmail'
  | 'getUserByPhoneNumber'
  | 'revokeRefreshTokens'
  | 'setCustomUserClaims'
  | 'updateUser'
  | 'verifyIdToken'
  | 'verifySessionCookie'
>;

export type FirebaseDeps = {
  store: FollowingStore;
  clock: () => string;
  /** The installation's secret. */
  secret: string;
  log: Log;
  auth: AdminAuth;
  project: Project;
};
