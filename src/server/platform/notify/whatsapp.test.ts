import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { composeMessage } from './compose-message';
import { whatsAppSender } from './whatsapp';

let close: () => void = () => undefined;
afterEach(() => close());

type Asked = { url: string; headers: IncomingHttpHeaders; body: unknown };

/** Meta's Cloud API on this machine, which answers as it is told. */
async function openCloudApi(answer: (response: ServerResponse) => unknown) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      asked.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, sender: whatsAppSender({ url: `${url}/v24.0`, phoneId: '1066', token: 'secret' }) };
}

const takes = (response: ServerResponse) => response.writeHead(200).end('{"messages":[{"id":"wamid.1"}]}');
const refuses = (status: number, code: number) => (response: ServerResponse) =>
  response.writeHead(status).end(JSON.stringify({ error: { message: 'no', code } }));

function outgoing(kind: 'appointment-booked' | 'doctor-approved' = 'appointment-booked') {
  const data = { doctorName: 'Dr. Harpreet Kaur', patientName: 'POISON', startsAt: '2026-01-05T04:00:00.000Z', timeZone: 'Asia/Kolkata' };
  const audience = kind === 'doctor-approved' ? 'self' : 'patient';
  const message = composeMessage({ kind, audience, data, locale: 'pa', at: '2026-01-05T03:30:00.000Z' }, undefined);
  return { key: 'k', to: '+919876543210', message, isUrgent: false };
}

test('a message goes out as the approved template of its kind, reader and language, with who and when', async () => {
  const { asked, sender } = await openCloudApi(takes);
  expect(await sender.send(outgoing())).toEqual({ is: 'sent' });
  const [{ url, headers, body } = { url: '', headers: {}, body: null }] = asked;
  expect([url, headers.authorization]).toEqual(['/v24.0/1066/messages', 'Bearer secret']);
  expect(body).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '919876543210',
    type: 'template',
    biz_opaque_callback_data: 'k',
    template: {
      name: 'appointment_booked_patient',
      language: { code: 'pa' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Dr. Harpreet Kaur' },
            { type: 'text', text: '5 ਜਨਵਰੀ, ਸਵੇਰੇ 9:30' },
          ],
        },
      ],
    },
  });
});

test('a template without values is sent without parts', async () => {
  const { asked, sender } = await openCloudApi(takes);
  await sender.send(outgoing('doctor-approved'));
  expect(asked[0]?.body).toMatchObject({ template: { name: 'doctor_approved_self', language: { code: 'pa' } } });
  expect(JSON.stringify(asked[0]?.body)).not.toContain('components');
});

test.each([
  ['a number without WhatsApp', 400, 131_026, { is: 'gone' }],
  ['too many messages at once', 400, 130_429, { is: 'refused', reason: '130429' }],
  ['a service that is down', 500, 131_016, { is: 'refused', reason: '131016' }],
  ['a template that was never approved', 404, 132_001, { is: 'impossible', reason: '132001' }],
])('%s is understood', async (_, status, code, outcome) => {
  const { sender } = await openCloudApi(refuses(status, code));
  expect(await sender.send(outgoing())).toEqual(outcome);
});

test('an answer that never comes leaves it unknown, and no connection means not sent', async () => {
  const { sender } = await openCloudApi((response) => response.socket?.destroy());
  expect(await sender.send(outgoing())).toEqual({ is: 'unknown' });
  close();
  expect(await sender.send(outgoing())).toEqual({ is: 'refused', reason: 'no-connection' });
});
