import { isLinkActive, type CareLink, type CareScope } from '@/domain/family/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query, Reader } from '@/server/platform/store/port';
import { careLinks } from './collections';

/** Far above the number of people that one person helps, or that help one patient, over the years. */
const LINKS_MAX = 200;

/** The links under which a person helps others, ended ones too, oldest first. */
export function findLinksOf(reader: Reader, caregiverId: string): Promise<CareLink[]> {
  return reader.find(careLinks, linksOf(caregiverId));
}

/** The links of those who help a patient, ended ones too, newest first. */
export function findLinksTo(reader: Reader, patientId: string): Promise<CareLink[]> {
  return reader.find(careLinks, { where: [['patientId', '==', patientId]], orderBy: [['createdAt', 'desc']], limit: LINKS_MAX });
}

/** Who helps a patient with this at present; read inside the commits that tell them of an event. */
export async function findHelperIds(reader: Reader, patientId: string, scope: CareScope, now: string): Promise<string[]> {
  const links = await findLinksTo(reader, patientId);
  return links.filter((link) => isLinkActive(link, now) && link.scopes.includes(scope)).map(({ caregiverId }) => caregiverId);
}

/** Calls back when a link under which the person helps others is made, changed or ended, and once at the start. */
export function watchLinksOf(ctx: ReadCtx, caregiverId: string, changed: () => void): () => void {
  return ctx.watch(careLinks, linksOf(caregiverId), ['scopes', 'expiresAt', 'revokedAt'], changed);
}

/** The links that were ended, or ran out, after `from` and until `until`. */
export async function findLinksEnded(reader: Reader, from: string, until: string, limit: number): Promise<CareLink[]> {
  const endedBy = (field: 'revokedAt' | 'expiresAt') =>
    reader.find(careLinks, {
      where: [
        [field, '>', from],
        [field, '<=', until],
      ],
      orderBy: [[field, 'asc']],
      limit,
    });
  return [...(await endedBy('revokedAt')), ...(await endedBy('expiresAt'))];
}

function linksOf(caregiverId: string): Query<PathOf<typeof careLinks>> {
  return { where: [['caregiverId', '==', caregiverId]], orderBy: [['createdAt', 'asc']], limit: LINKS_MAX };
}
