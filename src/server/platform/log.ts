import 'server-only';
import pino from 'pino';
import type { Env } from './env';

export type Log = pino.Logger;

/** Structured JSON on standard output. Callers log ids of requests and names of endpoints, never people or their data. */
export function makeLog(env: Pick<Env, 'LOG_LEVEL'>): Log {
  return pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
