import type { Permission } from '@/domain/permissions';
import { isAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { pharmacies, type StoredPharmacy } from './collections';

/** A pharmacy with the caller's right over it. Throws `not-found` for others as for one that does not exist. */
export async function requirePharmacy(ctx: ReadCtx, reader: Reader, id: string, permission: Permission): Promise<StoredPharmacy> {
  const relationships = await loadRelationships(ctx, reader);
  const pharmacy = await reader.get(pharmacies, id);
  if (pharmacy === null || !isAllowed(permission, caller(ctx), { orgId: id }, relationships)) throw problem('not-found');
  return pharmacy;
}
