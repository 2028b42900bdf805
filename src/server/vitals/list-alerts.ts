import type { AlertView, vitalsApi } from '@/domain/vitals/api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Where } from '@/server/platform/store/port';
import { alerts } from './collections';
import { viewPatient } from './require-patient';

type Query = QueryOf<typeof vitalsApi.listAlerts>;

/** How many of the latest alerts a stream follows. */
const WATCHED = 20;

/** A patient's alerts, the newest first. Throws `not-found` for somebody else's patient. */
export async function listAlerts(ctx: ReadCtx, { patientId: named, state, ...page }: Query): Promise<Page<AlertView>> {
  return viewPatient(ctx, { action: 'alert.list', permission: 'vitals.see', patientId: named }, async (reader, patientId) => {
    const where: Where<PathOf<typeof alerts>>[] = [['patientId', '==', patientId]];
    if (state !== undefined) where.push(['state', '==', state]);
    const { items, nextCursor } = await findPage(reader, alerts, { where, orderBy: [['openedAt', 'desc']] }, page);
    const names = await findNames(
      reader,
      items.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []),
    );
    return { items: items.map((alert) => ({ ...alert, acknowledgedByName: names.get(alert.acknowledgedBy ?? '') })), nextCursor };
  });
}

/** Reports changes of the alerts that {@link listAlerts} returns. */
export function watchAlerts(ctx: ReadCtx, { patientId = caller(ctx).userId }: Query, changed: () => void): () => void {
  const query = { where: [['patientId', '==', patientId]], orderBy: [['openedAt', 'desc']], limit: WATCHED } as const;
  return ctx.watch(alerts, query, ['version'], changed);
}
