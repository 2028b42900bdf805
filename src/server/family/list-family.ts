import type { Family, FamilyLink } from '@/domain/family/api';
import type { OpenCareInvitation } from '@/domain/family/invitation';
import { linkState, type CareInvitation, type CareLink } from '@/domain/family/schema';
import { requireAllowed } from '@/domain/permissions';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { careInvitations } from './collections';
import { findLastUse } from './list-uses';
import { findLinksOf, findLinksTo } from './find-links';

const INVITATIONS_MAX = 50;
/** A patient looks back this far; older links that have ended are still in the trail. */
const ENDED_SHOWN_MAX = 10;

/** The caller's family: who may help the caller and the caller's children, whom the caller helps, and open invitations. */
export async function listFamily(ctx: ReadCtx): Promise<Family> {
  const { userId } = caller(ctx);
  requireAllowed('care-link.list', caller(ctx), { ownerId: userId });
  const now = ctx.now();
  const helping = await findLinksOf(ctx.read, userId);
  const ownIds = [userId, ...helping.filter((link) => isGuardianOf(link, now)).map(({ patientId }) => patientId)];
  const helpers = (await Promise.all(ownIds.map((id) => findLinksTo(ctx.read, id))))
    .flat()
    .filter(({ caregiverId }) => caregiverId !== userId);
  const open = (await Promise.all(ownIds.map((id) => findOpenInvitations(ctx, id)))).flat();
  const names = await findNames(ctx.read, [
    userId,
    ...ownIds,
    ...[...helping, ...helpers].flatMap((one) => [one.patientId, one.caregiverId]),
  ]);
  const withUses = (links: readonly CareLink[]) =>
    Promise.all(links.map(async (link) => toFamilyLink(link, names, now, await findLastUse(ctx.read, link))));
  const [active, ended] = parted(helpers, now);
  return {
    caregivers: await withUses([...active, ...ended.slice(0, ENDED_SHOWN_MAX)]),
    patients: parted(helping, now)[0].map((link) => toFamilyLink(link, names, now, null)),
    invitations: open.map((one) => toOpenInvitation(one, names.get(one.patientId) ?? '')),
  };
}

/** Those whom the caller may help at present, with the names; without a read of health data. */
export async function listPatientsOf(ctx: ReadCtx): Promise<FamilyLink[]> {
  const now = ctx.now();
  const [active] = parted(await findLinksOf(ctx.read, caller(ctx).userId), now);
  const names = await findNames(
    ctx.read,
    active.flatMap(({ patientId, caregiverId }) => [patientId, caregiverId]),
  );
  return active.map((link) => toFamilyLink(link, names, now, null));
}

function parted(links: readonly CareLink[], now: string): [CareLink[], CareLink[]] {
  return [links.filter((link) => linkState(link, now) === 'active'), links.filter((link) => linkState(link, now) !== 'active')];
}

function isGuardianOf(link: CareLink, now: string): boolean {
  return link.kind === 'guardian' && linkState(link, now) === 'active';
}

async function findOpenInvitations(ctx: ReadCtx, patientId: string): Promise<CareInvitation[]> {
  const found = await ctx.read.find(careInvitations, {
    where: [['patientId', '==', patientId]],
    orderBy: [['createdAt', 'asc']],
    limit: INVITATIONS_MAX,
  });
  return found.filter(({ validUntil }) => validUntil > ctx.now());
}

/** A link as the API returns it. */
export function toFamilyLink(link: CareLink, names: ReadonlyMap<string, string>, now: string, lastUsedAt: string | null): FamilyLink {
  const { patientId, caregiverId } = link;
  const { revokedBy: _, ...shown } = link;
  return {
    ...shown,
    patientName: names.get(patientId) ?? '',
    caregiverName: names.get(caregiverId) ?? '',
    state: linkState(link, now),
    lastUsedAt,
  };
}

/** An invitation as the API returns it: without what the store keeps of the code. */
export function toOpenInvitation({ codeHash: _, invitedBy: _by, ...shown }: CareInvitation, patientName: string): OpenCareInvitation {
  return { ...shown, patientName };
}
