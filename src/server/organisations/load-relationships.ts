import type { Relationships } from '@/domain/shared/relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findMemberships } from './find-memberships';

/** The caller's memberships and care links, from which every permission on a record is decided. */
export async function loadRelationships(ctx: ReadCtx, reader: Reader = ctx.read): Promise<Relationships> {
  const memberships = await findMemberships(reader, caller(ctx).userId);
  return { memberships, links: [], now: ctx.now() };
}
