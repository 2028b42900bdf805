import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';

/** Meta sends at most a thousand events at once, each of about half a kilobyte. */
const RECEIPTS_BYTES_MAX = 1024 * 1024;

/** What providers tell of messages they took: where each is signed or shows a secret, and who does not is told that there is nothing. */
export const receiptApi = {
  smsReceipts: endpoint({
    method: 'POST',
    path: '/api/notifications/receipts/sms',
    access: 'webhook',
    limit: 'ingest',
    summary: 'Receipts of delivery of the SMS provider, with its token or signature.',
    query: z.object({ key: z.string().max(200).optional().describe('the message’s key, where the provider’s receipt does not hold it') }),
    consumes: ['application/json', 'application/x-www-form-urlencoded'],
    bodyBytesMax: RECEIPTS_BYTES_MAX,
    status: [204],
  }),
  whatsAppReceipts: endpoint({
    method: 'POST',
    path: '/api/notifications/receipts/whatsapp',
    access: 'webhook',
    limit: 'ingest',
    summary: 'Receipts of delivery of WhatsApp’s Cloud API, signed over the bytes of the body.',
    consumes: ['application/json'],
    bodyBytesMax: RECEIPTS_BYTES_MAX,
    status: [204],
  }),
  whatsAppChallenge: endpoint({
    method: 'GET',
    path: '/api/notifications/receipts/whatsapp',
    access: 'webhook',
    limit: 'ingest',
    summary: 'Meta’s question whether this address is the one that was entered, answered with the challenge it brings.',
    query: z.object({
      'hub.mode': z.literal('subscribe'),
      'hub.verify_token': z.string().max(200),
      'hub.challenge': z.string().regex(/^[\w-]{1,200}$/),
    }),
    produces: ['text/plain; charset=utf-8'],
    reply: z.string(),
    status: [200],
  }),
};
