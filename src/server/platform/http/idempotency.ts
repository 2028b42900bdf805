import 'server-only';
import { z } from 'zod';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { Instant } from '@/domain/shared/primitives';
import { sha256 } from '../random';
import { seal, unseal } from '../seal';
import { collection } from '../store/collection';
import type { Store, Tx } from '../store/port';
import { isHttpReply } from './http-reply';

const KEEP_SECONDS = 30 * 86_400;
const KEY_LENGTH_MAX = 200;

/**
 * Recorded replies by idempotency key. The reply is sealed with a key derived from the request itself, which only the caller
 * can repeat, so the record discloses nothing.
 */
export const idempotencyRecords = collection({
  name: 'idempotency_records',
  schema: z.object({ id: z.string(), bodyHash: z.string(), answer: z.string(), expiresAt: Instant }),
  indexes: [['expiresAt']],
});

export type IdempotentRequest = { id: string; bodyHash: string; secret: string };

/**
 * A request's idempotency key, bound to its caller and endpoint; null when it has none. Throws `bad-request` on a malformed
 * key.
 */
export function idempotentRequestOf(key: string | null, callerId: string, place: string, body: string): IdempotentRequest | null {
  if (key === null || key === '') return null;
  if (key.length > KEY_LENGTH_MAX) throw problem('bad-request', { errors: [{ at: 'Idempotency-Key', code: 'too-long' }] });
  return { id: sha256(`${callerId}\n${place}\n${key}`), bodyHash: sha256(body), secret: `${key}\n${body}` };
}

/** The recorded reply, or null. Throws `idempotency-key-reused` when the body differs. */
export async function findReplay(store: Store, keyed: IdempotentRequest, now: string): Promise<{ status: number; body: unknown } | null> {
  const record = await store.get(idempotencyRecords, keyed.id);
  if (!record) return null;
  if (record.expiresAt <= now) {
    await forget(store, keyed, now);
    return null;
  }
  if (record.bodyHash !== keyed.bodyHash) throw problem('idempotency-key-reused');
  const text = unseal(record.answer, keyed.secret, 'idempotency');
  return text === null ? null : (JSON.parse(text) as { status: number; body: unknown });
}

/** An expired key is free again, even before its record has been purged. */
async function forget(store: Store, { id }: IdempotentRequest, now: string): Promise<void> {
  await store.commit(async (tx) => {
    const record = await tx.get(idempotencyRecords, id);
    if (record && record.expiresAt <= now) tx.remove(idempotencyRecords, id);
  });
}

/**
 * Writes the reply in the same commit as the change. `create`, so that only one of two concurrent requests changes anything.
 */
export function recordResponse(tx: Tx, keyed: IdempotentRequest, result: unknown, usualStatus: number, now: string): void {
  const { status, body } = isHttpReply(result) ? result : { status: usualStatus, body: result };
  tx.create(idempotencyRecords, {
    id: keyed.id,
    bodyHash: keyed.bodyHash,
    answer: seal(JSON.stringify({ status, body }), keyed.secret, 'idempotency'),
    expiresAt: addSeconds(now, KEEP_SECONDS),
  });
}
