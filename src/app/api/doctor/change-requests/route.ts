import { changeRequestApi } from '@/domain/prescriptions/change-request-api';
import { live } from '@/server/platform/http/live';
import { listChangesOfDoctor, watchChangesOfDoctor } from '@/server/prescriptions/list-changes';

export const GET = live(
  changeRequestApi.ofDoctor,
  ({ ctx, query }) => listChangesOfDoctor(ctx, query),
  ({ ctx }, changed) => watchChangesOfDoctor(ctx, changed),
);
