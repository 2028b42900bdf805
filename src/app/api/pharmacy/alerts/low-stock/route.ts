import { pharmacyApi } from '@/domain/pharmacies/api';
import { listAlerts } from '@/server/pharmacies/list-alerts';
import { route } from '@/server/platform/http/route';

export const GET = route(pharmacyApi.alerts, ({ ctx }) => listAlerts(ctx));
