import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { live } from '@/server/platform/http/live';
import { listChangesOfPharmacy, watchChangesOfPharmacy } from '@/server/prescriptions/list-changes';

export const GET = live(
  changeRequestApi.ofPharmacy,
  ({ ctx, params, query }) => listChangesOfPharmacy(ctx, params.id, query),
  ({ ctx, params }, changed) => watchChangesOfPharmacy(ctx, params.id, changed),
);
