import 'server-only';
import { problem } from '@/domain/shared/problem';
import packageFile from '../../../../package.json';
import { getPlatform } from '../platform';
import { isStoreUnavailable } from '../store/port';

const ENGINES = { embedded: 'sqlite', firebase: 'firestore' } as const;
type Engine = (typeof ENGINES)[keyof typeof ENGINES];

/** The health reply. Throws `try-later` when the store does not answer, whatever the reason: a load balancer needs no more. */
export async function readHealth(): Promise<{ status: 'ok'; store: Engine; version: string }> {
  const { store, log, env } = getPlatform();
  try {
    await store.ping();
  } catch (error) {
    if (isStoreUnavailable(error)) log.error({ reason: error.reason }, error.message);
    else log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'the store does not answer');
    throw problem('try-later', { retryAfter: 5 });
  }
  return { status: 'ok', store: ENGINES[env.PLATFORM], version: packageFile.version };
}
