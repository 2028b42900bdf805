import 'server-only';
import { requestOutcome } from './http-outcome';
import type { Sender } from './port';

type GatewayOptions = {
  url: string;
  token: string;
  /** The header registered with the DLT platform, six letters. */
  header: string;
  entityId: string;
  /** The ids the templates were registered under, by `kind.audience.locale`. */
  templateIds: Readonly<Record<string, string>>;
};

/**
 * SMS through an Indian provider: JSON with the principal entity, the header and the id of the registered template, without which
 * operators block a message (TRAI; CLINICAL.md 4.5). The provider recognises a repeated `Idempotency-Key`.
 */
export function gatewaySms({ url, token, header, entityId, templateIds }: GatewayOptions): Sender {
  return {
    isIdempotent: true,
    async send({ key, to, message: { template, text } }) {
      const templateId = templateIds[template];
      if (templateId === undefined) return { is: 'impossible', reason: 'template-not-registered' };
      const body = { to, sender: header, text, type: 'service-implicit', dltEntityId: entityId, dltTemplateId: templateId, reference: key };
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
      return requestOutcome(url, { method: 'POST', headers, body: JSON.stringify(body) }, (status) =>
        status === 410 ? { is: 'gone' } : null,
      );
    },
  };
}

type TwilioOptions = {
  url: string;
  account: string;
  token: string;
  from: string;
  /** Where receipts of delivery are called; none are asked for without it. */
  receiptUrl?: string;
};

/** Twilio's codes for numbers that cannot be reached by SMS: invalid, not a mobile, unsubscribed. */
const TWILIO_GONE = new Set([21211, 21217, 21610, 21614]);

/** SMS through Twilio's Messages resource. It has no key for a repetition, so one may arrive twice. */
export function twilioSms({ url, account, token, from, receiptUrl }: TwilioOptions): Sender {
  const headers = {
    authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  return {
    isIdempotent: false,
    send: ({ key, to, message: { text } }) =>
      requestOutcome(
        `${url}/2010-04-01/Accounts/${account}/Messages.json`,
        {
          method: 'POST',
          headers,
          body: new URLSearchParams({ To: to, From: from, Body: text, ...receiptsAt(receiptUrl, key) }).toString(),
        },
        (_status, body) => (TWILIO_GONE.has(Number(/"code":\s*(\d+)/.exec(body)?.[1] ?? 0)) ? { is: 'gone' } : null),
      ),
  };
}

/** The address of a message's receipts, with its key: Twilio has no other field that comes back. */
function receiptsAt(receiptUrl: string | undefined, key: string): { StatusCallback?: string } {
  if (receiptUrl === undefined) return {};
  return { StatusCallback: `${receiptUrl}?${new URLSearchParams({ key }).toString()}` };
}
