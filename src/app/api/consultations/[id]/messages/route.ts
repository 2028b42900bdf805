import { consultationApi } from '@/domain/consultations/api';
import { listMessages, watchMessages } from '@/server/consultations/list-messages';
import { sendMessage } from '@/server/consultations/send-message';
import { live } from '@/server/platform/http/live';
import { route } from '@/server/platform/http/route';

export const POST = route(consultationApi.sendMessage, ({ ctx, params, body }) => sendMessage(ctx, params.id, body.text));

export const GET = live(
  consultationApi.messages,
  ({ ctx, params, query }) => listMessages(ctx, params.id, query),
  ({ ctx, params, query }, changed) => watchMessages(ctx, params.id, query, changed),
);
