import { peopleApi } from '@/domain/people/api';
import { searchDoctors } from '@/server/people/search-doctors';
import { route } from '@/server/platform/http/route';

export const GET = route(peopleApi.doctors, ({ ctx, query }) => searchDoctors(ctx, query));
