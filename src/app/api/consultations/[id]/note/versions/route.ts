import { noteApi } from '@/domain/notes/api';
import { listNoteVersions } from '@/server/notes/get-note';
import { route } from '@/server/platform/http/route';

export const GET = route(noteApi.versions, ({ ctx, params, query }) => listNoteVersions(ctx, params.id, query));
