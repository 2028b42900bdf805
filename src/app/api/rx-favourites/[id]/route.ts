import { favouriteApi } from '@/domain/prescriptions/favourite-api';
import { forForms, route } from '@/server/platform/http/route';
import { changeFavourite, removeFavourite } from '@/server/prescriptions/favourites';

export const PUT = route(favouriteApi.changeFavourite, ({ ctx, params, body }) => changeFavourite(ctx, params.id, body));

export const DELETE = route(favouriteApi.removeFavourite, ({ ctx, params }) => removeFavourite(ctx, params.id));

export const POST = forForms({ PUT, DELETE });
