import { SIGNAL_SECONDS } from '@/domain/consultations/call';
import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { purge } from '@/server/platform/jobs/purge-expired';
import { earlierSignals } from './collections';

/** Removes the signals of an installation that kept them one by one: they hold network addresses. Returns how many. */
export async function purgeSignals(ctx: Ctx): Promise<number> {
  return purge(ctx, earlierSignals, 'at', addSeconds(ctx.now(), -SIGNAL_SECONDS));
}
