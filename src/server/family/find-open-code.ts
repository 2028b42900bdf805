import type { OpenCareInvitation } from '@/domain/family/invitation';
import { isAllowed } from '@/domain/permissions';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { careInvitations } from './collections';
import { toOpenInvitation } from './list-family';

/** The open invitation that a code belongs to, for whoever may invite for its patient; null for any other code. */
export async function findOpenCode(ctx: ReadCtx, code: string): Promise<OpenCareInvitation | null> {
  const codeHash = ctx.ports.shortCodes.hash(code);
  const [found] = await ctx.read.find(careInvitations, { where: [['codeHash', '==', codeHash]], limit: 1 });
  if (found === undefined || found.validUntil <= ctx.now()) return null;
  const { patientId } = found;
  if (!isAllowed('care-link.invite', caller(ctx), { patientId }, await loadRelationships(ctx))) return null;
  return toOpenInvitation(found, (await findNames(ctx.read, [patientId])).get(patientId) ?? '');
}
