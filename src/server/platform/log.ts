import 'server-only';
import pino from 'pino';
import type { Env } from './env';

export type Log = pino.Logger;

/** Structured JSON on standard output. Callers log ids of requests and names of endpoints, never people or their data. */
export function makeLog(env: Pick<Env, 'LOG_LEVEL'>): Log {
  return pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** An error as the log may know it: what kind, and where. Never its message, which may quote somebody's data. */
export function describeError(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', at: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, at: lines.slice(0, 8).map((line) => line.trim()) };
}
