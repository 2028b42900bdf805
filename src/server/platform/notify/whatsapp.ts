import 'server-only';
import type { SendOutcome } from '@/domain/notifications/delivery';
import { requestOutcome } from './http-outcome';
import type { Sender } from './port';

type WhatsAppOptions = {
  /** The Graph API with its version. */
  url: string;
  /** The id of the business phone number, not the number. */
  phoneId: string;
  token: string;
};

/**
 * The codes of the Cloud API that say more than their status does: the number has no WhatsApp, and what may be tried again
 * (throttling, a service that is down). Source: Meta, Cloud API error codes.
 */
const GONE = new Set([131_026]);
const TRY_AGAIN = new Set([1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_048, 131_056, 131_057, 133_004]);

/**
 * WhatsApp through Meta's Cloud API. Free text is allowed within 24 hours of the person's own last message only (CLINICAL.md 4.5); what
 * we tell is never an answer to one, so every message is an approved template, at any hour. The API has no key for a repetition, so
 * one may arrive twice.
 */
export function whatsAppSender({ url, phoneId, token }: WhatsAppOptions): Sender {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    isIdempotent: false,
    send: ({ key, to, message: { template, variables } }) => {
      const body = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: to.replace(/^\+/, ''),
        type: 'template',
        template: templateOf(template, variables),
        // Comes back with the receipts of delivery, which name the message by it.
        biz_opaque_callback_data: key,
      };
      const request = { method: 'POST', headers, body: JSON.stringify(body) };
      return requestOutcome(`${url}/${phoneId}/messages`, request, outcomeOf);
    },
  };
}

/** `appointment-booked.patient.pa` is approved as `appointment_booked_patient` in the language `pa`; its values stand in their order. */
function templateOf(name: string, variables: readonly string[]) {
  const [kind = '', audience = '', locale = ''] = name.split('.');
  const parameters = variables.map((text) => ({ type: 'text', text }));
  return {
    name: `${kind}_${audience}`.replaceAll('-', '_'),
    language: { code: locale },
    ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
  };
}

function outcomeOf(_status: number, body: string): SendOutcome | null {
  const code = Number(/"code":\s*(\d+)/.exec(body)?.[1] ?? 0);
  if (GONE.has(code)) return { is: 'gone' };
  if (TRY_AGAIN.has(code)) return { is: 'refused', reason: String(code) };
  return code === 0 ? null : { is: 'impossible', reason: String(code) };
}
