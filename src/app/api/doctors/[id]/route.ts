import { peopleApi } from '@/domain/people/api';
import { getDoctor } from '@/server/people/get-doctor';
import { route } from '@/server/platform/http/route';

export const GET = route(peopleApi.doctor, ({ ctx, params }) => getDoctor(ctx, params.id));
