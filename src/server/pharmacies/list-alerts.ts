import type { StockAlert } from '@/domain/pharmacies/api';
import type { StockState } from '@/domain/pharmacies/schema';
import { requireAllowed } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, localDateOf } from '@/domain/shared/time';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { stockRows, type StoredRow } from './collections';
import { findOwnPharmacies } from './find-own-pharmacies';
import { withMedicine } from './list-stock';

const EXPIRING_DAYS = 30;
/** Of each kind; whoever has more to do begins with these. */
const ALERTS_MAX = 100;

/** What is low, out, expired or expires soon in the pharmacies the caller works in, the most urgent kind first. */
export async function listAlerts(ctx: ReadCtx): Promise<{ items: StockAlert[]; on: string }> {
  const relationships = await loadRelationships(ctx);
  const own = await findOwnPharmacies(ctx.read, caller(ctx).userId);
  const zone = own[0]?.openingHours.timeZone ?? CLINIC_TIME_ZONE;
  const on = localDateOf(ctx.now(), zone);
  const all = await Promise.all(
    own.map(async ({ id }) => {
      requireAllowed('stock.see', caller(ctx), { orgId: id }, relationships);
      return alertsOf(ctx, id, on);
    }),
  );
  return { items: all.flat(), on };
}

async function alertsOf(ctx: ReadCtx, pharmacyId: string, on: string): Promise<StockAlert[]> {
  const [out, low, dated] = await Promise.all([
    inState(ctx.read, pharmacyId, 'out'),
    inState(ctx.read, pharmacyId, 'low'),
    ctx.read.find(stockRows, {
      where: [
        ['pharmacyId', '==', pharmacyId],
        ['expiresOn', '<=', addDays(on, EXPIRING_DAYS)],
      ],
      orderBy: [['expiresOn', 'asc']],
      limit: ALERTS_MAX,
    }),
  ]);
  const onShelf = dated.filter(({ quantity }) => quantity > 0);
  const isExpired = ({ expiresOn }: StoredRow) => expiresOn !== undefined && expiresOn < on;
  const told = [
    ...onShelf.filter(isExpired).map((row) => ({ row, alert: 'expired' as const })),
    ...out.map((row) => ({ row, alert: 'out' as const })),
    ...low.map((row) => ({ row, alert: 'low' as const })),
    ...onShelf.filter((row) => !isExpired(row)).map((row) => ({ row, alert: 'expiring' as const })),
  ];
  return Promise.all(told.map(async ({ row, alert }) => ({ ...(await withMedicine(ctx, row)), alert, pharmacyId })));
}

function inState(reader: Reader, pharmacyId: string, state: StockState): Promise<StoredRow[]> {
  return reader.find(stockRows, {
    where: [
      ['pharmacyId', '==', pharmacyId],
      ['state', '==', state],
    ],
    orderBy: [['title', 'asc']],
    limit: ALERTS_MAX,
  });
}
