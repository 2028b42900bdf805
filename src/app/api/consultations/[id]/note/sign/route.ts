import { noteApi } from '@/domain/notes/api';
import { signNote } from '@/server/notes/sign-note';
import { route } from '@/server/platform/http/route';

export const POST = route(noteApi.sign, ({ ctx, params, body }) => signNote(ctx, params.id, body));
