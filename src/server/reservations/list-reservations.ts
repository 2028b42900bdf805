import type { ListQuery, ReservationView } from '@/domain/reservations/api';
import { isOpen, OPEN_STATES } from '@/domain/reservations/states';
import { isAllowed, requireAllowed } from '@/domain/permissions';
import type { Page } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findOwnPharmacies } from '@/server/pharmacies/find-own-pharmacies';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import { findMergedPage } from '@/server/platform/store/find-merged-page';
import type { Reader, Where } from '@/server/platform/store/port';
import { reservations } from './collections';
import { toReservationViews } from './to-reservation-view';

type Side = { field: 'patientId' | 'pharmacyId'; ids: readonly string[] };
type Choice = Pick<ListQuery, 'patientId' | 'pharmacyId' | 'open'>;

/**
 * The reservations of the caller's shops, or of the caller and those they help, newest first; each patient's trail says who looked.
 * Throws `not-found` for a patient or a shop that is not the caller's.
 */
export async function listReservations(ctx: ReadCtx, { limit, cursor, ...choice }: ListQuery): Promise<Page<ReservationView>> {
  const side = await sideOf(ctx, choice);
  const lists = side.ids.map((id) => whereOf({ ...side, ids: [id] }, choice.open));
  const read = async (reader: Reader) => {
    const { items, nextCursor } = await findMergedPage(reader, reservations, { lists, at: 'createdAt' }, { limit, cursor });
    const views = await toReservationViews(reader, items, ctx.now());
    return { items: choice.open ? views.filter(({ state }) => isOpen(state)) : views, nextCursor };
  };
  const audited = side.ids.reduce((inner, id) => () => ctx.view('reservation.list', subjectOf(side, id), inner), read);
  return side.ids.length === 0 ? { items: [], nextCursor: null } : audited(ctx.read);
}

/** Calls back when one of those that {@link listReservations} lists has changed; the hour alone ends some, which the job then settles. */
export function watchReservations(ctx: ReadCtx, choice: Choice, changed: () => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  void sideOf(ctx, choice).then((side) => {
    if (isOver || side.ids.length === 0) return;
    const query = { where: whereOf(side, false), orderBy: [['createdAt', 'desc']], limit: WATCHED_MAX } as const;
    stop = ctx.watch(reservations, query, ['version'], changed);
  }, changed);
  return () => {
    isOver = true;
    stop?.();
  };
}

/** In how many the caller is waited for: a new one at the shop, one that is ready to be fetched. One read, and nobody's name. */
export function countReservations(ctx: ReadCtx): Promise<number> {
  return ctx.countOwn(reservations, 'waitsFor');
}

const WATCHED_MAX = 50;
/** The store takes so many values in one condition. */
const IDS_MAX = 30;

async function sideOf(ctx: ReadCtx, { patientId, pharmacyId }: Choice): Promise<Side> {
  const relationships = await loadRelationships(ctx);
  const { userId, role } = caller(ctx);
  const may = (resource: { patientId?: string; orgId?: string }) => isAllowed('reservation.list', caller(ctx), resource, relationships);
  if (role === 'pharmacy') {
    if (patientId !== undefined) throw problem('not-found');
    const ids = pharmacyId === undefined ? (await findOwnPharmacies(ctx.read, userId)).map(({ id }) => id) : [pharmacyId];
    for (const orgId of ids) requireAllowed('reservation.list', caller(ctx), { orgId }, relationships);
    return { field: 'pharmacyId', ids: ids.slice(0, IDS_MAX) };
  }
  if (pharmacyId !== undefined) throw problem('not-found');
  if (patientId !== undefined) {
    if (!may({ patientId })) throw problem('not-found');
    return { field: 'patientId', ids: [patientId] };
  }
  const helped = relationships.links.map((link) => link.patientId);
  const ids = [...new Set([userId, ...helped])].filter((id) => may({ patientId: id }));
  if (ids.length === 0 && role === 'patient') throw problem('not-found');
  return { field: 'patientId', ids: ids.slice(0, IDS_MAX) };
}

function whereOf({ field, ids }: Side, open: boolean): Where<PathOf<typeof reservations>>[] {
  const [first = '', ...others] = ids;
  const whose: Where<PathOf<typeof reservations>> = others.length === 0 ? [field, '==', first] : [field, 'in', ids];
  return open ? [whose, ['state', 'in', OPEN_STATES]] : [whose];
}

function subjectOf({ field }: Side, id: string) {
  return field === 'patientId' ? { type: 'person', id, patientId: id } : { type: 'pharmacy', id, orgId: id };
}
