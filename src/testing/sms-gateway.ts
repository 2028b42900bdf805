import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { NotificationKind, rulesOf } from '@/domain/notifications/kinds';
import { LOCALES } from '@/domain/shared/primitives';
import { CODE_MESSAGE_KINDS } from '@/server/platform/identity/collections';

type Sms = { key: string; to: string; text: string; templateId: string };
/** What the gateway does with a request: takes it, refuses with a status, or takes it and hangs up without an answer. */
type GatewayReply = 'take' | 'hang-up' | number;

export type SmsGateway = {
  /** What a clinic's environment says of it. */
  env: Record<string, string>;
  /** What arrived on phones. */
  delivered: Sms[];
  /** Every request, in order, with repetitions. */
  requests: Sms[];
  reply: (decide: (sms: Sms, index: number) => GatewayReply) => void;
  close: () => Promise<void>;
};

/**
 * An SMS provider on this machine. A `gateway` recognises repeated keys; `twilio` delivers whatever it is sent. `folder` gets the list
 * of registered templates.
 */
export async function openSmsGateway(folder: string, kind: 'gateway' | 'twilio' = 'gateway'): Promise<SmsGateway> {
  const requests: Sms[] = [];
  const delivered: Sms[] = [];
  const keys = new Set<string>();
  let decide: (sms: Sms, index: number) => GatewayReply = () => 'take';
  const server = createServer((request, response) => {
    void readSms(request).then((sms) => {
      requests.push(sms);
      const does = decide(sms, requests.length - 1);
      if (typeof does === 'number') return response.writeHead(does).end('{}');
      if (kind === 'twilio' || !keys.has(sms.key)) delivered.push(sms);
      keys.add(sms.key);
      return does === 'take' ? response.writeHead(202).end('{}') : request.socket.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const templates = path.join(folder, 'sms-templates.json');
  writeFileSync(templates, JSON.stringify(everyTemplate()));
  return {
    env: {
      SMS_KIND: kind,
      SMS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      SMS_ACCOUNT: 'AC0',
      SMS_TOKEN: 'token',
      SMS_FROM: 'AROGYA',
      SMS_ENTITY_ID: '1101',
      SMS_TEMPLATES: templates,
    },
    delivered,
    requests,
    reply: (next) => {
      decide = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Every template there is, registered under its own name. */
function everyTemplate(): Record<string, string> {
  const names = NotificationKind.options.flatMap((kind) =>
    rulesOf(kind).audiences.flatMap((audience) => LOCALES.map((locale) => `${kind}.${audience}.${locale}`)),
  );
  const codes = CODE_MESSAGE_KINDS.flatMap((kind) => LOCALES.map((locale) => `code-${kind}.${locale}`));
  return Object.fromEntries([...names, ...codes].map((name) => [name, name]));
}

async function readSms(request: IncomingMessage): Promise<Sms> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (!text.startsWith('{')) {
    const form = new URLSearchParams(text);
    const [to, body, receiptsAt] = [form.get('To') ?? '', form.get('Body') ?? '', form.get('StatusCallback')];
    return { key: (receiptsAt && new URL(receiptsAt).searchParams.get('key')) ?? `${to} ${body}`, to, text: body, templateId: '' };
  }
  const body = JSON.parse(text) as { to: string; text: string; dltTemplateId: string };
  return { key: String(request.headers['idempotency-key']), to: body.to, text: body.text, templateId: body.dltTemplateId };
}
