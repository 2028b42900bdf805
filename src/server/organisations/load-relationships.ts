import type { Ties } from '@/domain/permissions';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { membershipsOf } from './find-memberships';

/** How the caller stands to organisations and to those they care for: what every right to a record is decided by. */
export async function tiesOf(ctx: ReadCtx, reader: Reader = ctx.read): Promise<Ties> {
  const memberships = await membershipsOf(reader, caller(ctx).userId);
  return { memberships, links: [], now: ctx.now() };
}
