import { consultationApi } from '@/domain/consultation-api';
import { listNoteVersions } from '@/server/consultations/get-note';
import { route } from '@/server/platform/http/route';

export const GET = route(consultationApi.noteVersions, { who: ['doctor'], limit: 'read' }, ({ ctx, params, query }) =>
  listNoteVersions(ctx, params.id, query),
);
