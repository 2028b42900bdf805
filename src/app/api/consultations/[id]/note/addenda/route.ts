import { noteApi } from '@/domain/notes/api';
import { addAddendum } from '@/server/notes/sign-note';
import { route } from '@/server/platform/http/route';

export const POST = route(noteApi.addAddendum, ({ ctx, params, body }) => addAddendum(ctx, params.id, body));
