import { consultationApi } from '@/domain/consultations/api';
import { listSignals, watchSignals } from '@/server/consultations/list-signals';
import { live } from '@/server/platform/http/live';

export const GET = live(
  consultationApi.signals,
  ({ ctx, params, query }) => listSignals(ctx, params.id, query.after),
  ({ ctx, params }, changed) => watchSignals(ctx, params.id, changed),
  {
    markOf: ({ items }) => items.at(-1)?.seq.toString() ?? null,
    after: (query, mark) => (/^\d{1,9}$/.test(mark) ? { after: Number(mark) } : query),
  },
);
