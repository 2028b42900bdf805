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
 * What a POST with this key answered. The answer is sealed under the request itself, which only the caller can send again:
 * the record tells nobody else anything.
 */
export const idempotencyRecords = collection({
  name: 'idempotency_records',
  schema: z.object({ id: z.string(), bodyHash: z.string(), answer: z.string(), expiresAt: Instant }),
  indexes: [['expiresAt']],
});

export type IdempotentRequest = { id: string; bodyHash: string; secret: string };

/** The key of a request, bound to its caller and endpoint; null when it has none. Throws `bad-request` on a bad key. */
export function idempotentRequestOf(key: string | null, who: string, place: string, body: string): IdempotentRequest | null {
  if (key === null || key === '') return null;
  if (key.length > KEY_LENGTH_MAX) throw problem('bad-request', { errors: [{ at: 'Idempotency-Key', code: 'too-long' }] });
  return { id: sha256(`${who}\n${place}\n${key}`), bodyHash: sha256(body), secret: `${key}\n${body}` };
}

/** The answer given before, or null. Throws `idempotency-key-reused` when the body is another. */
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

/** A key that ran out is as good as new, also before the record of its first life is purged. */
async function forget(store: Store, { id }: IdempotentRequest, now: string): Promise<void> {
  await store.commit(async (tx) => {
    const record = await tx.get(idempotencyRecords, id);
    if (record && record.expiresAt <= now) tx.remove(idempotencyRecords, id);
  });
}

/** Keeps the answer beside the change it belongs to. `create`, so that of two at once only one changes anything. */
export function recordResponse(tx: Tx, keyed: IdempotentRequest, result: unknown, usualStatus: number, now: string): void {
  const { status, body } = isHttpReply(result) ? result : { status: usualStatus, body: result };
  tx.create(idempotencyRecords, {
    id: keyed.id,
    bodyHash: keyed.bodyHash,
    answer: seal(JSON.stringify({ status, body }), keyed.secret, 'idempotency'),
    expiresAt: addSeconds(now, KEEP_SECONDS),
  });
}
