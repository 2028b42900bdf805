import { AdminPharmacy, type PharmacyListQuery } from '@/domain/pharmacies/api';
import { requireAllowed } from '@/domain/permissions';
import type { Page } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { pharmacies, stockRows } from './collections';

/** All pharmacies, by when they came or by name, for the admin. Costs a read more for each: when its stock was changed last. */
export async function listPharmacies(ctx: ReadCtx, { licence, sort, order, ...page }: PharmacyListQuery): Promise<Page<AdminPharmacy>> {
  requireAllowed('pharmacies.manage', caller(ctx), {});
  const query = { where: licence === undefined ? [] : [['licence', '==', licence] as const], orderBy: [[sort, order] as const] };
  const { items, nextCursor } = await findPage(ctx.read, pharmacies, query, page);
  const withStock = items.map(async (pharmacy) =>
    AdminPharmacy.parse({ ...pharmacy, stockUpdatedAt: await stockUpdatedAt(ctx, pharmacy.id) }),
  );
  return { items: await Promise.all(withStock), nextCursor };
}

async function stockUpdatedAt({ read }: ReadCtx, pharmacyId: string): Promise<string | null> {
  const [newest] = await read.find(stockRows, { where: [['pharmacyId', '==', pharmacyId]], orderBy: [['updatedAt', 'desc']], limit: 1 });
  return newest?.updatedAt ?? null;
}
