import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { purge } from '@/server/platform/jobs/purge-expired';
import { invitations } from './collections';

/** As long as clocks may be wrong; nobody could accept it meanwhile. */
const KEPT_SECONDS = 86_400;

/** Removes invitations that expired a day ago; that somebody was invited stays in the audit trail. Returns how many. */
export async function purgeInvitations(ctx: Ctx): Promise<number> {
  return purge(ctx, invitations, 'expiresAt', addSeconds(ctx.now(), -KEPT_SECONDS));
}
