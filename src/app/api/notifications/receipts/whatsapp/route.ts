import { receiptApi } from '@/domain/notifications/receipt-api';
import { answerChallenge, recordReceipts } from '@/server/notifications/record-receipts';
import { webhook } from '@/server/platform/http/webhook';

export const POST = webhook(receiptApi.whatsAppReceipts, ({ ctx, signed }) => recordReceipts(ctx, 'whatsapp', signed));
export const GET = webhook(receiptApi.whatsAppChallenge, ({ ctx, query }) =>
  answerChallenge(ctx, query['hub.verify_token'], query['hub.challenge']),
);
