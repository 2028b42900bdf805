import { vitalsApi } from '@/domain/vitals/api';
import { forForms, route } from '@/server/platform/http/route';
import { revokeDevice } from '@/server/vitals/revoke-device';

export const DELETE = route(vitalsApi.revokeDevice, ({ ctx, params }) => revokeDevice(ctx, params.id));
export const POST = forForms({ DELETE });
