import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Vendor = 'huggingface' | 'gemini';
type ModelRequest = { path: string; headers: IncomingMessage['headers']; body: Record<string, unknown>; text: string };
/** What the server does with a request: answers with the model's own text, or anything else. */
type Behaviour = { says: string } | { does: (response: ServerResponse) => void };

/** A service of a language model on this machine, which speaks as the vendor's does and says what a test has it say. */
export async function openModelServer(vendor: Vendor) {
  const requests: ModelRequest[] = [];
  let behaviour: Behaviour = { says: '{"findings":[]}' };
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (piece: Buffer) => (sent += piece.toString()));
    request.on('end', () => {
      const body = JSON.parse(sent) as Record<string, unknown>;
      requests.push({ path: request.url ?? '', headers: request.headers, body, text: userTextOf(vendor, body) });
      if ('does' in behaviour) return behaviour.does(response);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(replyOf(vendor, behaviour.says)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    env: { MODEL_KIND: vendor, MODEL_KEY: 'a-key-of-this-test', MODEL_NAME: 'a/model', MODEL_URL: url },
    requests,
    behave(next: Behaviour) {
      behaviour = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function replyOf(vendor: Vendor, text: string): unknown {
  if (vendor === 'gemini') return { candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP' }] };
  return { object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }] };
}

function userTextOf(vendor: Vendor, body: Record<string, unknown>): string {
  if (vendor === 'gemini') return (body['contents'] as { parts: { text: string }[] }[])[0]?.parts[0]?.text ?? '';
  return (body['messages'] as { role: string; content: string }[]).find(({ role }) => role === 'user')?.content ?? '';
}
