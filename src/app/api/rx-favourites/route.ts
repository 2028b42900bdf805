import { favouriteApi } from '@/domain/prescriptions/favourite-api';
import { route } from '@/server/platform/http/route';
import { createFavourite, listFavourites } from '@/server/prescriptions/favourites';

export const GET = route(favouriteApi.listFavourites, ({ ctx }) => listFavourites(ctx));

export const POST = route(favouriteApi.createFavourite, ({ ctx, body }) => createFavourite(ctx, body));
