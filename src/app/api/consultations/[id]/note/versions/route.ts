import { consultationApi } from '@/domain/consultations/api';
import { listNoteVersions } from '@/server/notes/get-note';
import { route } from '@/server/platform/http/route';

export const GET = route(consultationApi.noteVersions, { who: ['doctor'], limit: 'read' }, ({ ctx, params, query }) =>
  listNoteVersions(ctx, params.id, query),
);
