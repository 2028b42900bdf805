import { peopleApi } from '@/domain/people/api';
import { listSpecialties } from '@/server/people/list-specialties';
import { route } from '@/server/platform/http/route';

export const GET = route(peopleApi.specialties, listSpecialties);
