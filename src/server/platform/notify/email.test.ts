import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { composeMessage } from './compose-message';
import { emailSender } from './email';
import type { Message, Told } from './port';

const BOOKED: Told = {
  kind: 'appointment-booked',
  audience: 'patient',
  locale: 'pa',
  at: '2026-01-05T03:30:00.000Z',
  data: {
    appointmentId: 'apt_000000000000',
    patientId: 'usr_000000000001',
    patientName: 'Asha Rani',
    doctorId: 'usr_000000000002',
    doctorName: 'Dr. Harpreet Kaur',
    startsAt: '2026-01-05T04:00:00.000Z',
    endsAt: '2026-01-05T04:15:00.000Z',
    timeZone: 'Asia/Kolkata',
    version: '2',
  },
};

let server: SMTPServer | undefined;
afterEach(async () => {
  await new Promise<void>((done) => (server === undefined ? done() : server.close(done)));
  server = undefined;
});

/** A real SMTP server on this machine; what it takes is in `mails`. */
async function openServer(options: SMTPServerOptions = {}): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails };
}

const send = async (url: string, message: Message) =>
  emailSender({ url, from: 'ArogyaMitra <no-reply@clinic.test>' }).send({
    key: 'ntf_1.usr_1.email',
    to: 'asha@demo.test',
    message,
    isUrgent: false,
  });
const withCode = (code: number) => Object.assign(new Error('no'), { responseCode: code });

/** The parts of a mail as text. */
function decoded(mail: string): string {
  return mail
    .split(/\r\n\r\n/)
    .map((part) =>
      /^[A-Za-z\d+/=\r\n]+$/.test(part.split('\r\n--')[0] ?? '') ? Buffer.from(part.split('\r\n--')[0] ?? '', 'base64').toString() : part,
    )
    .join('\n\n');
}

test('a booking arrives with who and when in the reader’s language, and the visit as a calendar file', async () => {
  const { url, mails } = await openServer();
  expect(await send(url, composeMessage(BOOKED, 'https://clinic.test'))).toEqual({ is: 'sent' });
  const [mail = ''] = mails;
  const text = decoded(mail);
  expect(mail).toContain('Message-ID: <ntf_1.usr_1.email@arogyamitra>');
  expect(text).toContain('Dr. Harpreet Kaur ਨਾਲ ਤੁਹਾਡੀ ਅਪੌਇੰਟਮੈਂਟ ਬੁੱਕ ਹੋ ਗਈ: 5 ਜਨਵਰੀ, ਸਵੇਰੇ 9:30');
  expect(text).toContain('https://clinic.test/pa/appointments/apt_000000000000');
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toMatch(/DTSTART:20260105T040000Z[\s\S]*DTEND:20260105T041500Z/);
  expect(text).toContain('SEQUENCE:1');
  expect(text).not.toContain('Asha Rani');
});

test.each([
  [
    'a mailbox that does not exist is gone',
    { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(withCode(550)) },
    { is: 'gone' },
  ],
  [
    'a server that is busy is asked again',
    { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(withCode(451)) },
    { is: 'refused', reason: '451' },
  ],
  [
    'a sender that is refused is not tried again',
    { onMailFrom: (_: unknown, __: unknown, done: (error: Error) => void) => done(withCode(554)) },
    { is: 'impossible', reason: '554' },
  ],
])('%s', async (_, options, outcome) => {
  const { url, mails } = await openServer(options);
  expect(await send(url, composeMessage(BOOKED, undefined))).toEqual(outcome);
  expect(mails).toEqual([]);
});

test('after a server that hangs up once it has the text nobody knows, and one that is not there was sent nothing', async () => {
  const { url } = await openServer({
    onData(stream) {
      stream.resume();
      stream.on('end', () => {
        const { connections } = server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> };
        for (const connection of connections) connection._socket.destroy();
      });
    },
  });
  const message = composeMessage(BOOKED, undefined);
  expect(await send(url, message)).toEqual({ is: 'unknown' });
  expect(await send('smtp://127.0.0.1:9', message)).toEqual({ is: 'refused', reason: 'no-connection' });
});
