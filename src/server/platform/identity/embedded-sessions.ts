import 'server-only';
import { addSeconds } from '@/domain/shared/instant';
import type { Principal } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import { newId, randomLetters, sameText, sha256 } from '../random';
import type { FollowingStore } from '../store/following-store';
import type { Store } from '../store/port';
import { accounts, sessions, type Session } from './collections';
import { ACCESS_SECONDS, REFRESH_SECONDS, SESSION_SECONDS, type Client, type Identity, type SignedIn, type Tokens } from './port';

type SessionDeps = { store: FollowingStore; clock: () => string };
type SessionVerbs = Pick<
  Identity,
  'openSession' | 'openTokens' | 'noteProof' | 'refresh' | 'principalOf' | 'sessionsOf' | 'endSession' | 'endSessionsOf'
>;

const SECRET_LETTERS = 40;
/** Sessions a person has at once: more than devices, few enough to look through. The oldest end. */
const SESSIONS_MAX = 50;
/** A session's last-seen time is written at most this often, so that reads do not cause writes. */
const SEEN_EVERY_SECONDS = 1800;

/**
 * Opaque sessions: a cookie, or an access token with a rotating refresh token. Anything in a cookie after the session's own two
 * parts belongs to another adapter.
 */
export function embeddedSessions({ store, clock }: SessionDeps): SessionVerbs {
  return {
    async openSession(signedIn, client) {
      const { session, secret } = newSession(signedIn, client, clock(), 'cookie');
      await store.commit(async (tx) => tx.create(sessions, session));
      await endOldest(store, session.userId, clock());
      return `${session.id}.${secret}`;
    },
    async openTokens(signedIn, client) {
      const { session, secret } = newSession(signedIn, client, clock(), 'tokens');
      const refresh = randomLetters(SECRET_LETTERS);
      await store.commit(async (tx) => tx.create(sessions, { ...session, refreshHash: sha256(refresh) }));
      await endOldest(store, session.userId, clock());
      return tokensOf(session.id, secret, refresh);
    },
    async noteProof(sessionId, secondFactor) {
      const provenAt = clock();
      await store.commit(async (tx) => {
        const session = await tx.get(sessions, sessionId);
        if (session) tx.put(sessions, { ...session, provenAt, secondFactor });
      });
    },
    refresh: (refreshToken) => rotate(store, clock(), refreshToken),
    principalOf: ({ kind, value }) => principalOf(store, clock(), kind, value),
    async sessionsOf(userId, currentId) {
      const found = await store.find(sessions, {
        where: [['userId', '==', userId]],
        orderBy: [['createdAt', 'desc']],
        limit: SESSIONS_MAX,
      });
      const open = found.filter((session) => session.expiresAt > clock());
      return open.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
        id: publicId(id),
        createdAt,
        lastSeenAt,
        userAgent,
        current: id === currentId,
      }));
    },
    async endSession(userId, sessionId) {
      const found = await findSessions(store, userId);
      const ended = found.filter(({ id }) => id === sessionId || publicId(id) === sessionId);
      if (ended.length === 0) throw problem('not-found');
      await store.commit(async (tx) => ended.forEach(({ id }) => tx.remove(sessions, id)));
    },
    async endSessionsOf(userId, except) {
      for (let found = await findSessions(store, userId, except); found.length > 0; found = await findSessions(store, userId, except)) {
        const batch = found;
        await store.commit(async (tx) => batch.forEach(({ id }) => tx.remove(sessions, id)));
      }
    },
  };
}

/** The public id of a session; the id inside the credential is half of a secret and must not be shown. */
function publicId(id: string): string {
  return `ses_${sha256(id).replaceAll(/[-_]/g, '').slice(0, 20)}`;
}

async function endOldest(store: Store, userId: string, now: string): Promise<void> {
  const where = [
    ['userId', '==', userId],
    ['createdAt', '>', addSeconds(now, -SESSION_SECONDS)],
  ] as const;
  if ((await store.count(sessions, { where })) <= SESSIONS_MAX) return;
  const ended = (await findSessions(store, userId)).slice(SESSIONS_MAX);
  await store.commit(async (tx) => ended.forEach(({ id }) => tx.remove(sessions, id)));
}

async function findSessions(store: Store, userId: string, except?: string): Promise<Session[]> {
  const found = await store.find(sessions, {
    where: [['userId', '==', userId]],
    orderBy: [['createdAt', 'desc']],
    limit: 400,
  });
  return found.filter(({ id }) => id !== except);
}

function newSession({ account, secondFactor, provenAt }: SignedIn, client: Client, now: string, kind: Session['kind']) {
  const secret = randomLetters(SECRET_LETTERS);
  const session: Session = {
    id: newId('ses'),
    userId: account.id,
    kind,
    secretHash: sha256(secret),
    refreshHash: null,
    createdAt: now,
    lastSeenAt: now,
    accessUntil: addSeconds(now, kind === 'cookie' ? SESSION_SECONDS : ACCESS_SECONDS),
    expiresAt: addSeconds(now, kind === 'cookie' ? SESSION_SECONDS : REFRESH_SECONDS),
    userAgent: client.userAgent.slice(0, 200),
    provenAt: provenAt ?? now,
    secondFactor,
  };
  return { session, secret };
}

function tokensOf(id: string, access: string, refresh: string): Tokens {
  return {
    accessToken: `${id}.${access}`,
    refreshToken: `${id}.${refresh}`,
    tokenType: 'Bearer',
    expiresIn: ACCESS_SECONDS,
  };
}

/** One document, so two refreshes with the same token cannot both succeed: the second no longer finds the hash. */
async function rotate(store: Store, now: string, refreshToken: string): Promise<Tokens> {
  const [id = '', secret = ''] = refreshToken.split('.');
  const access = randomLetters(SECRET_LETTERS);
  const refresh = randomLetters(SECRET_LETTERS);
  const rotated = await store.commit(async (tx) => {
    const session = await tx.get(sessions, id);
    const account = session ? await tx.get(accounts, session.userId) : null;
    if (!session?.refreshHash || session.expiresAt <= now || account?.status !== 'active') return false;
    if (!sameText(session.refreshHash, sha256(secret))) {
      tx.remove(sessions, id);
      return false;
    }
    tx.put(sessions, {
      ...session,
      secretHash: sha256(access),
      refreshHash: sha256(refresh),
      lastSeenAt: now,
      accessUntil: addSeconds(now, ACCESS_SECONDS),
      expiresAt: addSeconds(now, REFRESH_SECONDS),
    });
    return true;
  });
  if (!rotated) throw problem('sign-in-needed');
  return tokensOf(id, access, refresh);
}

/** Sessions and accounts are answered from memory while they are known to be current: revocation holds from the next request on. */
async function principalOf(store: FollowingStore, now: string, kind: 'cookie' | 'bearer', value: string): Promise<Principal | null> {
  const [id = '', secret = ''] = value.split('.');
  const session = id.startsWith('ses_') ? await store.current.get(sessions, id) : null;
  if (!session || session.accessUntil <= now || (session.kind === 'cookie') !== (kind === 'cookie')) return null;
  if (!sameText(session.secretHash, sha256(secret))) return null;
  const account = await store.current.get(accounts, session.userId);
  if (account?.status !== 'active') return null;
  if (addSeconds(session.lastSeenAt, SEEN_EVERY_SECONDS) < now) await noteSeen(store, id, now);
  const { name, role, locale, verified } = account;
  const { createdAt: signedInAt, provenAt = signedInAt, secondFactor } = session;
  return { userId: account.id, name, role, locale, verified, sessionId: id, signedInAt, provenAt, secondFactor };
}

async function noteSeen(store: Store, id: string, now: string): Promise<void> {
  await store.commit(async (tx) => {
    const session = await tx.get(sessions, id);
    if (session) tx.put(sessions, { ...session, lastSeenAt: now });
  });
}
