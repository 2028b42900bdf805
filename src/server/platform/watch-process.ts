import 'server-only';
import { loadEnv } from './env';
import { describeError, makeLog, type Log } from './log';

const WATCHED = Symbol.for('arogyamitra.process-watched');

/**
 * What the process itself needs before the first request. Ends it with the list of what is wrong with the environment; from
 * then on, what nobody caught is told in the log, by name and place and never by message: a message may quote somebody's data.
 */
export function watchProcess(): void {
  const holder = globalThis as { [WATCHED]?: true };
  if (holder[WATCHED]) return;
  holder[WATCHED] = true;
  listen(process, makeLog(loadEnv()));
}

/** A promise nobody waited for harms one request; after an exception nobody caught nothing is known of the process. */
export function listen(target: NodeJS.EventEmitter & { exit: (code: number) => void }, log: Log): void {
  // Every open stream listens for the server's closing; ten of them are no leak.
  target.setMaxListeners(0);
  target.on('unhandledRejection', (reason) => log.error(describeError(reason), 'a promise nobody waited for failed'));
  target.on('uncaughtException', (error) => {
    log.fatal(describeError(error), 'an error nobody caught ends the process');
    target.exit(1);
  });
}
