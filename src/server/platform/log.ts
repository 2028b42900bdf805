import 'server-only';
import pino from 'pino';
import type { Env } from './env';

export type Log = pino.Logger;

/** Structured JSON on standard output. Callers log request ids and endpoint names, never people or their data. */
export function makeLog(env: Pick<Env, 'LOG_LEVEL'>): Log {
  return pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** An error for the log: its kind and stack. Never its message, which may quote personal data. */
export function describeError(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', at: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, at: lines.slice(0, 8).map((line) => line.trim()) };
}
