import 'server-only';
import { createTransport } from 'nodemailer';
import type { SendOutcome } from '@/domain/notifications/delivery';
import type { Sender } from './port';

const TIMEOUT_MS = 10_000;

/** E-mail by SMTP. The server may have taken a message of whose acceptance we never heard, so a repetition may arrive twice. */
export function emailSender({ url, from }: { url: string; from: string }): Sender {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url, ...timeouts });
  return {
    isIdempotent: false,
    async send({ key, to, message: { title, text, url: link, calendar } }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: title,
          text: link === '' ? `${text}\n` : `${text}\n\n${link}\n`,
          messageId: `<${key}@arogyamitra>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar !== null && { icalEvent: { method: 'PUBLISH', filename: 'visit.ics', content: calendar } }),
        });
        return { is: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

const NO_SUCH_MAILBOX = new Set([550, 551, 553]);

/**
 * RFC 5321: a 4xx reply is worth another attempt, a 5xx is not. Without a reply it is certain only of a connection that was never made
 * that nothing was sent.
 */
function outcomeOf(error: unknown): SendOutcome {
  const { responseCode, code, command, syscall } = error as { responseCode?: number; code?: string; command?: string; syscall?: string };
  if (responseCode !== undefined && NO_SUCH_MAILBOX.has(responseCode) && command === 'RCPT TO') return { is: 'gone' };
  if (responseCode !== undefined) return { is: responseCode >= 500 ? 'impossible' : 'refused', reason: String(responseCode) };
  return syscall === 'connect' || code === 'EDNS' ? { is: 'refused', reason: 'no-connection' } : { is: 'unknown' };
}
