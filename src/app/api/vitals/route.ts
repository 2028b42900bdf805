import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { recordVitals } from '@/server/vitals/record-vitals';

export const POST = route(vitalsApi.record, ({ ctx, body }) => recordVitals(ctx, body));
