import { consultationApi } from '@/domain/consultations/api';
import { listMessages, watchMessages } from '@/server/consultations/list-messages';
import { sayMessage } from '@/server/consultations/send-message';
import { live } from '@/server/platform/http/live';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.say, { who: ['patient', 'doctor'], limit: 'write' }, ({ ctx, params, body }) =>
  sayMessage(ctx, params.id, body.text),
);

export const GET = live(
  consultationApi.messages,
  { who: ['patient', 'doctor'], limit: 'read' },
  ({ ctx, params, query }) => listMessages(ctx, params.id, query),
  ({ params }, store, changed) => watchMessages(store, params.id, changed),
);
