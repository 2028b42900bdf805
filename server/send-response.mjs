import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { apiHeaders } from './api-headers.mjs';
import { chooseEncoding, compress, isCompressible } from './compress.mjs';

/**
 * Where a handler leaves the text of a whole reply beside the `Response` made of it (`platform/http/text-response.ts`), so that
 * it need not be read out of a stream again. The two are bundled apart and meet on a global symbol.
 */
const TEXT = Symbol.for('arogya.response-text');

/** @typedef {import('../src/server/platform/http/text-response').ReplyText} ReplyText */

/**
 * Sends what a handler answered, with the security headers of its path.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ answer: Response, path: string }} what
 */
export async function sendResponse(request, response, { answer, path }) {
  const text = /** @type {ReplyText | undefined} */ (Reflect.get(answer, TEXT));
  const headers = headersOf(request, answer, path);
  if (text !== undefined) return sendText(request, response, { answer, headers, text });
  response.writeHead(answer.status, headers);
  if (answer.body === null || request.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
    return undefined;
  }
  // The reader of an event stream waits for the first event with the connection already open.
  response.flushHeaders();
  return pipeline(Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (answer.body)), response);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ answer: Response, headers: string[], text: ReplyText }} what
 */
async function sendText(request, response, { answer, headers, text }) {
  const mayCompress = isCompressible(answer.headers.get('content-type') ?? '', answer.headers.get('cache-control') ?? '');
  if (mayCompress) headers.push('vary', 'accept-encoding');
  const encoding = mayCompress ? chooseEncoding(request.headers['accept-encoding'], text.text.length) : null;
  const bytes = encoding === null ? text.text : await encoded(text, encoding);
  if (encoding !== null) headers.push('content-encoding', encoding);
  headers.push('content-length', String(Buffer.byteLength(bytes)));
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * @param {ReplyText} text
 * @param {import('./compress.mjs').Encoding} encoding
 */
async function encoded(text, encoding) {
  const known = text.encoded?.get(encoding);
  if (known) return known;
  const made = await compress(Buffer.from(text.text), encoding);
  text.encoded?.set(encoding, made);
  return made;
}

/**
 * The policy's headers, and over them the answer's own; cookies are one header each.
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} answer
 * @param {string} path
 */
function headersOf(request, answer, path) {
  const policy = apiHeaders(path, request.headers['x-forwarded-proto'] === 'https');
  const headers = [...policy];
  for (const [name, value] of answer.headers) {
    const at = policy.indexOf(name);
    if (at === -1) headers.push(name, value);
    else headers[at + 1] = value;
  }
  return headers;
}
