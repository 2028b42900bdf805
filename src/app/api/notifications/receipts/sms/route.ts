import { receiptApi } from '@/domain/notifications/receipt-api';
import { recordReceipts } from '@/server/notifications/record-receipts';
import { webhook } from '@/server/platform/http/webhook';

export const POST = webhook(receiptApi.smsReceipts, ({ ctx, signed }) => recordReceipts(ctx, 'sms', signed));
