/** So many bytes of a body are held for a reader who is slower than the network. */
const BODY_BYTES_WAITING_MAX = 65_536;

/**
 * A request of `node:http` as the handlers read it (see `platform/http/http-request.ts`). What most requests never use, the body
 * as a web stream and the signal that the caller has gone, is made when it is asked for.
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} response
 * @returns {import('../src/server/platform/http/http-request').HttpRequest}
 */
export function webRequest(incoming, response) {
  const { method = 'GET', headers } = incoming;
  const url = `http://${headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  /** @type {ReadableStream<Uint8Array<ArrayBuffer>> | null} */
  let body = null;
  /** @type {AbortSignal | null} */
  let signal = null;
  return {
    method,
    url,
    headers: { get: (name) => valueOf(headers[name.toLowerCase()]), has: (name) => headers[name.toLowerCase()] !== undefined },
    get body() {
      return hasBody ? (body ??= bodyOf(incoming)) : null;
    },
    get signal() {
      return (signal ??= abortedWithout(response));
    },
    clone() {
      if (!hasBody) return this;
      const [one, other] = (body ??= bodyOf(incoming)).tee();
      body = one;
      return { ...this, method, url, body: other, signal: this.signal };
    },
  };
}

/** @param {string | string[] | undefined} value */
function valueOf(value) {
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/**
 * Aborts when the connection closes before the answer is out.
 * @param {import('node:http').ServerResponse} response
 */
function abortedWithout(response) {
  const hungUp = new AbortController();
  if (response.closed) hungUp.abort();
  else response.once('close', () => response.writableFinished || hungUp.abort());
  return hungUp.signal;
}

/**
 * The body as a web stream. A reader that wants no more leaves the connection as it is, so that the refusal can still be sent on
 * it (Node's own adapter closes it); what follows of the body is thrown away.
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>}
 */
function bodyOf(incoming) {
  let isOver = false;
  return new ReadableStream(
    {
      start(controller) {
        const end = (/** @type {() => void} */ act) => {
          if (isOver) return;
          isOver = true;
          act();
        };
        incoming.on('data', (/** @type {Buffer<ArrayBuffer>} */ chunk) => {
          if (isOver) return;
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        });
        incoming.once('end', () => end(() => controller.close()));
        incoming.once('error', (error) => end(() => controller.error(error)));
        incoming.once('close', () => end(() => controller.error(new Error('the caller has gone'))));
        incoming.pause();
      },
      pull() {
        incoming.resume();
      },
      cancel() {
        isOver = true;
        incoming.resume();
      },
    },
    { highWaterMark: BODY_BYTES_WAITING_MAX, size: (chunk) => chunk.byteLength },
  );
}
