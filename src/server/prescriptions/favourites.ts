import {
  FAVOURITES_MAX,
  type FavouriteBody,
  type Favourites,
  type FavouriteView,
  type RxFavourite,
} from '@/domain/prescriptions/favourite-api';
import { problem } from '@/domain/shared/problem';
import { getMedicineIndex } from '@/server/medicines/medicine-index';
import { listOwnAndShared, requireChangeable, requireChangeableOne, requireFreeName, viewOf } from '@/server/organisations/own-or-shared';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { rxFavourites } from './collections';
import { requireKnown } from './draft';

const FAVOURITES = { collection: rxFavourites, see: 'rx-favourite.see', change: 'rx-favourite.change', max: FAVOURITES_MAX } as const;

/** The doctor's own sets of medicines, and those of the organisations they work in; by name. */
export function listFavourites(ctx: ReadCtx): Promise<Favourites> {
  return listOwnAndShared(ctx, FAVOURITES);
}

/**
 * Keeps medicines under a name. Throws `not-found` for an organisation the caller does not manage, `bad-request` for a medicine the master
 * does not know, `conflict` for a name that is taken there, and `too-many-requests` where there are two hundred already.
 */
export async function createFavourite(ctx: Ctx, { orgId, ...text }: FavouriteBody): Promise<FavouriteView> {
  requireKnown(text, await getMedicineIndex(ctx));
  const id = ctx.newId('rxf');
  const whose = orgId === undefined ? { ownerId: caller(ctx).userId } : { orgId };
  return ctx.commit('rx_favourite.create', { type: 'rx_favourite', id, ...(orgId !== undefined && { orgId }) }, async (tx) => {
    const relationships = await requireChangeable(ctx, tx, FAVOURITES, whose);
    await requireFreeName(tx, FAVOURITES, { id, name: text.name, ...whose });
    const made: RxFavourite = { id, ...whose, ...text, version: 1, updatedAt: ctx.now() };
    tx.create(rxFavourites, made);
    return viewOf(ctx, FAVOURITES, made, { relationships });
  });
}

/** Renames it or changes its medicines; whose it is stays. Throws as creating does, and `changed-meanwhile` with the current one. */
export async function changeFavourite(
  ctx: Ctx,
  id: string,
  { version, ...text }: Omit<FavouriteBody, 'orgId'> & { version: number },
): Promise<FavouriteView> {
  requireKnown(text, await getMedicineIndex(ctx));
  return ctx.commit('rx_favourite.change', { type: 'rx_favourite', id }, async (tx) => {
    const { before, relationships } = await requireChangeableOne(ctx, tx, FAVOURITES, id);
    if (before.version !== version) throw problem('changed-meanwhile', { current: viewOf(ctx, FAVOURITES, before, { relationships }) });
    const after: RxFavourite = { ...before, ...text, version: version + 1, updatedAt: ctx.now() };
    await requireFreeName(tx, FAVOURITES, after);
    tx.put(rxFavourites, after);
    return viewOf(ctx, FAVOURITES, after, { relationships });
  });
}

/** Removes it. Throws `not-found` for one the caller may not change. */
export async function removeFavourite(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('rx_favourite.remove', { type: 'rx_favourite', id }, async (tx) => {
    await requireChangeableOne(ctx, tx, FAVOURITES, id);
    tx.remove(rxFavourites, id);
  });
}
