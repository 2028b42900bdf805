import { medicationApi } from '@/domain/medications/api';
import { listMedications } from '@/server/medications/list-medications';
import { planMedication } from '@/server/medications/plan-medication';
import { route } from '@/server/platform/http/route';

export const POST = route(medicationApi.plan, ({ ctx, body }) => planMedication(ctx, body));
export const GET = route(medicationApi.list, ({ ctx, query }) => listMedications(ctx, query));
