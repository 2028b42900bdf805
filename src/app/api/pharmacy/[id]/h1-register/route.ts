import { dispenseApi } from '@/domain/prescriptions/dispense-api';
import { route } from '@/server/platform/http/route';
import { h1Register } from '@/server/prescriptions/list-dispenses';

export const GET = route(dispenseApi.h1Register, ({ ctx, params }) => h1Register(ctx, params.id));
