import { medicationApi } from '@/domain/medications/api';
import { bindDrawer } from '@/server/medications/bind-drawer';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(medicationApi.bind, ({ ctx, params, body }) => bindDrawer(ctx, params.id, body.drawer));

export const POST = forForms({ PUT });
