import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { makeCtx } from '@/server/platform/ctx';
import { deliverCodes } from '@/server/accounts/deliver-codes';
import type { Clinic } from './clinic';

type Mail = { to: string; text: string };
export type MailServer = { env: Record<string, string>; mails: Mail[]; close: () => Promise<void> };

/** A mail server on this machine, with what an installation's environment says of it. */
export async function openMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(), text: textOf(mail) });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'ArogyaMitra <no-reply@clinic.test>' },
    mails,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}

/** Sends the codes that are due, as the job does. */
export function sendCodes(clinic: Clinic): Promise<number> {
  return deliverCodes(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
}

/** The code in a message. */
export function codeIn({ text }: Mail): string {
  return /\d{4} \d{4}/.exec(text)?.[0] ?? '';
}

/** A mail of one part, without its encoding for transport (RFC 2045). */
function textOf(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const text = body.join('\n\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString();
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
