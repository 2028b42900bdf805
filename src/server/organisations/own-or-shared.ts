import { isAllowed, requireAllowed, type Permission } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import type { AccessResource, Relationships } from '@/domain/shared/relationships';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Collection } from '@/server/platform/store/collection';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Reader, Tx } from '@/server/platform/store/port';
import { findOrganisation } from './find-organisation-names';
import { loadRelationships } from './load-relationships';

type Whose = { ownerId?: string | undefined; orgId?: string | undefined };
/** Something with a name that belongs to one person, or to an organisation and so to its members. */
type Named = Whose & { id: string; name: string; version: number };
/** `max` is how many one person or one organisation may have. */
type Kind<T extends Named> = { collection: Collection<T>; see: Permission; change: Permission; max: number };
type ViewOf<T> = Omit<T, 'ownerId'> & { orgName?: string | undefined; mayChange: boolean };

/** The caller's own and those of the organisations they work in, by name; and the clinics for which they may keep some. */
export async function listOwnAndShared<T extends Named>(
  ctx: ReadCtx,
  kind: Kind<T>,
): Promise<{ items: ViewOf<T>[]; manages: { orgId: string; name: string }[] }> {
  const { userId } = caller(ctx);
  const relationships = await loadRelationships(ctx);
  const orgIds = relationships.memberships.map(({ orgId }) => orgId);
  const lists = [{ ownerId: userId }, ...orgIds.map((orgId) => ({ orgId }))];
  const found = (await Promise.all(lists.map((whose) => findOf(ctx.read, kind, whose)))).flat();
  const seen = found.filter((one) => isAllowed(kind.see, caller(ctx), one as AccessResource, relationships));
  const organisations = (await Promise.all(orgIds.map((orgId) => findOrganisation(ctx.read, orgId)))).filter((one) => one !== null);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const items = seen.map((one) => viewOf(ctx, kind, one, { relationships, orgName: names.get(one.orgId ?? '') }));
  return {
    items: items.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    manages: organisations
      .filter(({ id, kind: of }) => of === 'clinic' && isAllowed(kind.change, caller(ctx), { orgId: id }, relationships))
      .map(({ id: orgId, name }) => ({ orgId, name })),
  };
}

/** One of them for somebody who may change it. Throws `not-found`. */
export async function requireChangeableOne<T extends Named>(
  ctx: Ctx,
  tx: Tx,
  kind: Kind<T>,
  id: string,
): Promise<{ before: T; relationships: Relationships }> {
  const before = await tx.get(kind.collection, id);
  if (before === null) throw problem('not-found');
  return { before, relationships: await requireChangeable(ctx, tx, kind, before) };
}

/** Throws `not-found` unless the caller may keep something of this kind there. */
export async function requireChangeable<T extends Named>(ctx: Ctx, reader: Reader, kind: Kind<T>, whose: Whose): Promise<Relationships> {
  const relationships = await loadRelationships(ctx, reader);
  requireAllowed(kind.change, caller(ctx), whose as AccessResource, relationships);
  return relationships;
}

/**
 * Throws `conflict` where another one there has the name, whatever its capitals, and `too-many-requests` where there are as many as there
 * may be. `isRival` narrows which names must differ.
 */
export async function requireFreeName<T extends Named>(
  tx: Tx,
  kind: Kind<T>,
  { id, name, ...whose }: Pick<Named, 'id' | 'name'> & Whose,
  isRival: (other: T) => boolean = () => true,
): Promise<void> {
  const others = (await findOf(tx, kind, whose)).filter((one) => one.id !== id);
  if (others.length >= kind.max) throw problem('too-many-requests');
  if (others.some((one) => isRival(one) && one.name.toLowerCase() === name.toLowerCase())) throw problem('conflict');
}

/** As its reader sees it: without whose it is, and whether it may be changed. */
export function viewOf<T extends Named>(
  ctx: ReadCtx,
  kind: Kind<T>,
  { ownerId, ...one }: T,
  { relationships, orgName }: { relationships: Relationships; orgName?: string | undefined },
): ViewOf<T> {
  const whose = { ownerId, orgId: one.orgId } as AccessResource;
  return { ...one, orgName, mayChange: isAllowed(kind.change, caller(ctx), whose, relationships) };
}

function findOf<T extends Named>(reader: Reader, { collection, max }: Kind<T>, { ownerId, orgId }: Whose): Promise<T[]> {
  const field = (orgId === undefined ? 'ownerId' : 'orgId') as FieldPath<T>;
  return reader.find(collection, { where: [[field, '==', orgId ?? ownerId ?? '']], limit: max });
}
