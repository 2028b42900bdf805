import 'server-only';
import type { Ctx } from '../ctx';
import { idempotencyRecords } from '../http/idempotency';
import { addressCodes, codeMessages, codesSent, resetCodes, sessions } from '../identity/collections';
import { signInAttempts } from '../identity/failed-attempts';
import { addSeconds } from '@/domain/shared/instant';
import type { Collection, Doc } from '../store/collection';
import type { FieldPath } from '@/domain/shared/field-path';

const BATCH = 200;
const BATCHES_MAX = 50;
const TRIES_KEPT_SECONDS = 86_400;
/** How long a person can see that a code for a new password was made for them. */
const RESET_CODES_KEPT_SECONDS = 30 * 86_400;

/** Removes the platform's own expired documents: sessions, idempotency records, failed sign-in attempts, codes and registrations that waited for one. */
export async function purgeExpired(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const ended = await purge(ctx, sessions, 'expiresAt', now);
  const answers = await purge(ctx, idempotencyRecords, 'expiresAt', now);
  const sent =
    (await purge(ctx, addressCodes, 'expiresAt', now)) + (await purge(ctx, codeMessages, 'dueAt', addSeconds(now, -TRIES_KEPT_SECONDS)));
  const counted = await purge(ctx, codesSent, 'lastAt', addSeconds(now, -TRIES_KEPT_SECONDS));
  const codes = await purge(ctx, resetCodes, 'expiresAt', addSeconds(now, -RESET_CODES_KEPT_SECONDS));
  return ended + answers + codes + sent + counted + (await purge(ctx, signInAttempts, 'lastAt', addSeconds(now, -TRIES_KEPT_SECONDS)));
}

/** Removes the documents of a collection whose `field` is before an instant, oldest first; returns how many. */
export async function purge<T extends Doc>(ctx: Ctx, c: Collection<T>, field: FieldPath<T>, before: string): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const old = await ctx.read.find(c, { where: [[field, '<', before]], orderBy: [[field, 'asc']], limit: BATCH });
    if (old.length === 0) break;
    await ctx.commitUnaudited(async (tx) => old.forEach(({ id }) => tx.remove(c, id)));
    done += old.length;
  }
  return done;
}
