import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line } from '@/domain/shared/primitives';
import { ITEMS_MAX, RxItem } from './schema';

/** The favourites of one doctor or of one organisation. */
export const FAVOURITES_MAX = 200;

const FavouriteText = z.object({ name: line(60), items: z.array(RxItem).min(1, 'required').max(ITEMS_MAX, 'too-many') });

/** Medicines as they are often written together, or one alone. As it is stored: of a doctor, or of an organisation. */
export const RxFavourite = FavouriteText.extend({
  id: idOf('rxf'),
  ownerId: idOf('usr').optional(),
  orgId: idOf('org').optional(),
  version: Version,
  updatedAt: Instant,
});
export type RxFavourite = z.infer<typeof RxFavourite>;

const FavouriteBody = FavouriteText.extend({
  orgId: idOf('org').optional().describe('the organisation whose it is to be; the doctor’s own without'),
});
export type FavouriteBody = z.infer<typeof FavouriteBody>;

/** A favourite as a doctor sees it. */
export const FavouriteView = RxFavourite.omit({ ownerId: true }).extend({
  orgName: z.string().optional().describe('of the organisation whose it is; absent for the doctor’s own'),
  mayChange: z.boolean(),
});
export type FavouriteView = z.infer<typeof FavouriteView>;

const Favourites = z.object({
  items: z.array(FavouriteView),
  manages: z.array(z.object({ orgId: idOf('org'), name: z.string() })).describe('The clinics for which the caller may keep some.'),
});
export type Favourites = z.infer<typeof Favourites>;

const ById = z.object({ id: idOf('rxf') });

export const favouriteApi = {
  listFavourites: endpoint({
    method: 'GET',
    path: '/api/rx-favourites',
    access: ['doctor'],
    limit: 'read',
    summary: 'The doctor’s own sets of medicines, and those of the organisations they work in.',
    reply: Favourites,
    status: [200],
  }),
  createFavourite: endpoint({
    method: 'POST',
    path: '/api/rx-favourites',
    access: ['doctor'],
    limit: 'write',
    summary: 'Keep medicines under a name, to be written again. 409 conflict for a name that is taken.',
    body: FavouriteBody,
    reply: FavouriteView,
    status: [201],
  }),
  changeFavourite: endpoint({
    method: 'PUT',
    path: '/api/rx-favourites/{id}',
    access: ['doctor'],
    limit: 'write',
    summary: 'Rename it, or keep other medicines under its name.',
    params: ById,
    body: FavouriteText.extend({ version: Version }),
    reply: FavouriteView,
    status: [200],
  }),
  removeFavourite: endpoint({
    method: 'DELETE',
    path: '/api/rx-favourites/{id}',
    access: ['doctor'],
    limit: 'write',
    summary: 'Remove it. Prescriptions written with it stay as they are.',
    params: ById,
    status: [204],
  }),
};
