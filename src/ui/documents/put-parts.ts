import { PART_BYTES } from '@/domain/files/file-bounds';
import type { PartsLink } from '@/domain/files/schema';
import { isProblem } from '@/domain/shared/problem';
import { isRetryableError, NetworkError } from '../api';
import { sendBytes } from './send-bytes';

export type PartsOptions = {
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
  /** The connection is gone; it is tried again. */
  onWait?: () => void;
  /** Where an upload that was begun before goes on, and where a new one would. */
  session?: string | undefined;
  onSession?: (session: string) => void;
};

/** Longer than a part takes at 20 kbit/s, and shorter than the server's five minutes. */
const PART_TIMEOUT_MS = 240_000;
/** Fewer and larger parts where the line is fast: each costs a round trip. */
const PART_WANTED_MS = 10_000;
const PARTS_AT_ONCE_MAX = 16;
/** How long is waited after each failure without progress. Coming back online ends a wait. */
const PAUSES_MS = [1_000, 3_000, 10_000, 30_000, 60_000];

/**
 * Sends a file in parts, each once: after a cut it asks what has arrived and goes on there (Cloud Storage's protocol for resumable
 * uploads, which our own server speaks as well). Throws as `putFile`.
 */
export async function putParts(start: PartsLink, file: Blob, options: PartsOptions): Promise<void> {
  const { session, arrived } = await resume(start, file, options);
  let at = arrived;
  let parts = 1;
  let failures = 0;
  while (at < file.size) {
    const before = at;
    const began = performance.now();
    try {
      at = await sendPart(session, file, { from: at, to: Math.min(at + parts * PART_BYTES, file.size) }, options);
      parts = nextParts(parts, performance.now() - began);
      failures = at > before ? 0 : failures + 1;
    } catch (error) {
      if (options.signal.aborted || !isRetryableError(error)) throw error;
      failures += 1;
      parts = 1;
    }
    if (failures > 0) await pause(failures, options);
    if (failures > 0) at = await arrivedOr(at, session, file, options);
    if (at > before) failures = 0;
  }
}

/** The session to send to and what has arrived in it; a new one where there is none or it has ended. */
async function resume(start: PartsLink, file: Blob, options: PartsOptions): Promise<{ session: string; arrived: number }> {
  const { session, signal } = options;
  if (session !== undefined) {
    try {
      return { session, arrived: await askArrived(session, file, signal) };
    } catch (error) {
      if (!isProblem(error) || isRetryableError(error)) throw error;
    }
  }
  const begun = await sendBytes({ ...start, body: null, signal });
  const location = begun.header('location');
  if (location === null) throw new NetworkError();
  options.onSession?.(location);
  return { session: location, arrived: await askArrived(location, file, signal) };
}

async function sendPart(session: string, file: Blob, { from, to }: { from: number; to: number }, options: PartsOptions): Promise<number> {
  const answer = await sendBytes({
    method: 'PUT',
    url: session,
    headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes ${from}-${to - 1}/${file.size}` },
    body: file.slice(from, to),
    signal: options.signal,
    onProgress: (bytes) => options.onProgress((from + bytes) / file.size),
    timeoutMs: PART_TIMEOUT_MS,
  });
  return arrivedIn(answer, file);
}

/** How many bytes have arrived. */
async function askArrived(session: string, file: Blob, signal: AbortSignal): Promise<number> {
  const headers = { 'content-range': `bytes */${file.size}` };
  return arrivedIn(await sendBytes({ method: 'PUT', url: session, headers, body: null, signal, timeoutMs: PART_TIMEOUT_MS }), file);
}

/** The same, or what was known while nothing answers. */
async function arrivedOr(known: number, session: string, file: Blob, { signal }: PartsOptions): Promise<number> {
  try {
    return await askArrived(session, file, signal);
  } catch (error) {
    if (signal.aborted || !isRetryableError(error)) throw error;
    return known;
  }
}

function arrivedIn({ status, header }: Awaited<ReturnType<typeof sendBytes>>, file: Blob): number {
  if (status !== 308) return file.size;
  const last = /^bytes=0-(\d+)$/.exec(header('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

function nextParts(parts: number, tookMs: number): number {
  if (tookMs < PART_WANTED_MS / 2) return Math.min(parts * 2, PARTS_AT_ONCE_MAX);
  return tookMs > PART_WANTED_MS ? Math.max(1, Math.floor(parts / 2)) : parts;
}

/** Throws `NetworkError` after the last of the pauses. Without a network at all it waits for one. */
async function pause(failures: number, { signal, onWait }: PartsOptions): Promise<void> {
  const ms = PAUSES_MS[failures - 1];
  if (ms === undefined) throw new NetworkError();
  onWait?.();
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(() => navigator.onLine && done(), ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
  if (signal.aborted) throw new NetworkError();
}
