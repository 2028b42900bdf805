import type { Auth } from 'firebase-admin/auth';
import type { Log } from '../../log';
import type { Store } from '../../store/port';

/** The project people sign in to; with an emulator's `host:port` it stands in for Google's service. */
export type Project = { projectId: string; apiKey: string; authEmulatorHost?: string | undefined };

/** What of the admin SDK is used. */
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
  store: Store;
  clock: () => string;
  /** The secret of this installation. */
  secret: string;
  log: Log;
  auth: AdminAuth;
  project: Project;
};
