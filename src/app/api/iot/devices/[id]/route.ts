import { vitalsApi } from '@/domain/vitals/api';
import { forForms, route } from '@/server/platform/http/route';
import { changeDevice } from '@/server/vitals/change-device';
import { revokeDevice } from '@/server/vitals/revoke-device';

export const PUT = route(vitalsApi.changeDevice, ({ ctx, params, body }) => changeDevice(ctx, params.id, body));
export const DELETE = route(vitalsApi.revokeDevice, ({ ctx, params }) => revokeDevice(ctx, params.id));
export const POST = forForms({ PUT, DELETE });
