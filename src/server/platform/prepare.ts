import 'server-only';
import { loadEnv } from './env';
import { isPrepared, usePlatform } from './platform';

/**
 * Opens the platform the environment names, before the first request or the first line of a tool. An embedded one opens
 * itself on first use; what a Firebase one stands on is asked first, and the process ends with one sentence when it is not
 * there. Firebase's libraries are loaded here and nowhere else, so an embedded server never carries them.
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
