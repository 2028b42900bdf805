import 'server-only';
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Receipt } from '@/domain/notifications/delivery';
import { sameText } from '../random';
import type { ReadReceipts, SignedRequest } from './port';

const REASON_LETTERS_MAX = 60;

/** A provider's word for why, as it may be shown: letters, figures and signs, never a sentence with somebody's number. */
function reasonOf(word: string): string {
  return word.replaceAll(/[^\w-]+/g, '-').slice(0, REASON_LETTERS_MAX);
}

/** E.164 out of what providers write: with or without the plus. */
function numberOf(written: string | undefined): string | null {
  const digits = (written ?? '').replaceAll(/\D/g, '');
  return digits === '' ? null : `+${digits}`;
}

function jsonOf({ body }: SignedRequest): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

/** What of a list is of a shape. One event of another kind must not lose those beside it. */
function each<T>(list: unknown, shape: z.ZodType<T>): T[] {
  return (Array.isArray(list) ? list : []).flatMap((one) => {
    const parsed = shape.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

const GatewayReceipt = z.object({
  reference: z.string(),
  status: z.string(),
  cause: z.string().optional(),
  to: z.coerce.string().optional(),
});
/** The final states of a message (SMPP 3.4, 5.2.28) that say that it will not arrive. */
const SMPP_FAILED = new Set(['UNDELIV', 'EXPIRED', 'DELETED', 'REJECTD']);
/** What Indian operators say of a number that is nobody's. */
const NOBODY = new Set(['UNKNOWN_SUBSCRIBER', 'INVALID_NUMBER']);

/** Receipts of an Indian provider's gateway: one or a list, in JSON, with the token it was given in `Authorization`. */
export function gatewayReceipts(secret: string): ReadReceipts {
  return (request) => {
    if (!sameText(request.headers.get('authorization') ?? '', `Bearer ${secret}`)) return null;
    const json = jsonOf(request);
    return each(Array.isArray(json) ? json : [json], GatewayReceipt).flatMap(({ reference: key, status, cause = '', to }): Receipt[] => {
      if (status === 'DELIVRD') return [{ key, is: 'delivered' }];
      if (!SMPP_FAILED.has(status)) return [];
      return [{ key, is: 'failed', reason: reasonOf(cause || status), isGone: NOBODY.has(cause), address: numberOf(to) }];
    });
  };
}

/** Twilio's codes for a number that cannot take SMS: unknown to its network, or a landline. */
const TWILIO_NOBODY = new Set(['30005', '30006']);

/**
 * Receipts of Twilio, one form a message, signed with the account's token: HMAC-SHA1 over the address that was called and the fields
 * in the order of their names. The key of the message is in the address we gave. Source: Twilio, Webhooks security.
 */
export function twilioReceipts(token: string, publicUrl: string): ReadReceipts {
  return ({ pathAndQuery, headers, body }) => {
    const fields = new URLSearchParams(new TextDecoder().decode(body));
    const url = new URL(pathAndQuery, publicUrl);
    const signature = headers.get('x-twilio-signature') ?? '';
    if (!addressesOf(url).some((address) => sameText(signature, twilioSignature(token, address, fields)))) return null;
    const [key, status, code = ''] = [url.searchParams.get('key'), fields.get('MessageStatus'), fields.get('ErrorCode') ?? undefined];
    if (key === null) return [];
    if (status === 'delivered' || status === 'read') return [{ key, is: 'delivered' }];
    if (status !== 'undelivered' && status !== 'failed') return [];
    const address = numberOf(fields.get('To') ?? undefined);
    return [{ key, is: 'failed', reason: reasonOf(code || status), isGone: TWILIO_NOBODY.has(code), address }];
  };
}

/** Twilio signs an address with its port or without: its own libraries try both. */
function addressesOf(url: URL): string[] {
  const port = url.protocol === 'https:' ? '443' : '80';
  const { pathname, search, protocol, hostname, host } = url;
  return [host, hostname, `${hostname}:${port}`].map((place) => `${protocol}//${place}${pathname}${search}`);
}

/** Exported for the tests, which sign as Twilio does. */
export function twilioSignature(token: string, address: string, fields: URLSearchParams): string {
  const sorted = [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha1', token)
    .update(address + sorted.map(([name, value]) => name + value).join(''))
    .digest('base64');
}

const WhatsAppStatus = z.object({
  status: z.string(),
  recipient_id: z.string().optional(),
  biz_opaque_callback_data: z.string(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
const WhatsAppChange = z.object({ value: z.object({ statuses: z.array(z.unknown()) }) });
const WhatsAppEntry = z.object({ changes: z.array(z.unknown()) });
/** No WhatsApp at this number. */
const NOT_ON_WHATSAPP = 131_026;

/** Receipts of the Cloud API, signed with the app's secret: HMAC-SHA256 over the bytes of the body. Source: Meta, Webhooks. */
export function whatsAppReceipts(appSecret: string): ReadReceipts {
  return (request) => {
    const signature = createHmac('sha256', appSecret).update(request.body).digest('hex');
    if (!sameText(request.headers.get('x-hub-signature-256') ?? '', `sha256=${signature}`)) return null;
    const { entry } = z.object({ entry: z.unknown() }).catch({ entry: [] }).parse(jsonOf(request));
    const changes = each(entry, WhatsAppEntry).flatMap((one) => each(one.changes, WhatsAppChange));
    return changes.flatMap(({ value }) => each(value.statuses, WhatsAppStatus)).flatMap(receiptOf);
  };
}

function receiptOf({ status, recipient_id, biz_opaque_callback_data: key, errors = [] }: z.infer<typeof WhatsAppStatus>): Receipt[] {
  if (status === 'delivered' || status === 'read') return [{ key, is: 'delivered' }];
  if (status !== 'failed') return [];
  const code = errors[0]?.code ?? 0;
  return [{ key, is: 'failed', reason: String(code), isGone: code === NOT_ON_WHATSAPP, address: numberOf(recipient_id) }];
}
