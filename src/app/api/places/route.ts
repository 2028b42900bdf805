import { placeApi } from '@/domain/places/api';
import { findPlaces } from '@/server/places/find-places';
import { route } from '@/server/platform/http/route';

export const GET = route(placeApi.find, async ({ ctx, query }) => ({ items: await findPlaces(ctx, query) }));
