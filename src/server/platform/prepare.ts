import 'server-only';
import { loadEnv } from './env';
import { isPrepared, usePlatform } from './platform';

/**
 * Opens the platform the environment names, before the first request or a tool's work. An embedded one opens itself on first
 * use; a Firebase one's services are checked first, and the process ends with an explanation when one is missing. Firebase's
 * libraries are imported only here, so an embedded server never loads them.
 */
export async function preparePlatform(): Promise<void> {
  const env = loadEnv();
  if (env.PLATFORM === 'embedded' || isPrepared()) return;
  const { openFirebase } = await import('./firebase/open');
  const { CannotStart } = await import('./firebase/check-start');
  try {
    usePlatform(await openFirebase(env));
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
