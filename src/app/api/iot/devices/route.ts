import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { listDevices } from '@/server/vitals/list-devices';
import { registerDevice } from '@/server/vitals/register-device';

export const GET = route(vitalsApi.listDevices, ({ ctx, query }) => listDevices(ctx, query));
export const POST = route(vitalsApi.registerDevice, ({ ctx, body }) => registerDevice(ctx, body));
