import 'server-only';
import { loadEnv } from './env';
import { describeError, makeLog, type Log } from './log';

const WATCHED = Symbol.for('arogyamitra.process-watched');

/**
 * Process-level setup before the first request. Ends the process with the list of environment problems; afterwards logs
 * uncaught errors by name and stack, never by message, because a message may quote personal data.
 */
export function watchProcess(): void {
  const holder = globalThis as { [WATCHED]?: true };
  if (holder[WATCHED]) return;
  holder[WATCHED] = true;
  listen(process, makeLog(loadEnv()));
}

/** An unhandled rejection affects one request; after an uncaught exception the process state is unknown, so it exits. */
export function listen(target: NodeJS.EventEmitter & { exit: (code: number) => void }, log: Log): void {
  // Every open stream listens for the server's shutdown; more than ten listeners are no leak.
  target.setMaxListeners(0);
  target.on('unhandledRejection', (reason) => log.error(describeError(reason), 'a promise nobody waited for failed'));
  target.on('uncaughtException', (error) => {
    log.fatal(describeError(error), 'an error nobody caught ends the process');
    target.exit(1);
  });
}
