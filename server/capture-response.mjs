/**
 * Keeps what a handler writes to a response instead of sending it, so that it can be changed first. Status and headers are set on
 * the response itself, but nothing is sent before it is ended again.
 * @param {import('node:http').ServerResponse} response
 * @param {() => Promise<unknown>} handle may wait for the response to be sent, so its end is not waited for
 * @returns {Promise<Buffer | null>} the body, once the handler has ended the response; null when it gave up without, as it does when
 *   its caller has gone. Rejects when the handler does; the response can be used as if it had not been captured.
 */
export async function captureResponse(response, handle) {
  const { end, write, writeHead, flushHeaders } = response;
  const release = () => void Object.assign(response, { end, write, writeHead, flushHeaders });
  /** @type {Buffer[]} */
  const chunks = [];
  /** @param {unknown[]} parts the arguments of `write` or `end` */
  const keep = ([chunk, encoding]) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  /** @type {Promise<Buffer>} */
  const ended = new Promise((resolve) => {
    Object.assign(response, {
      flushHeaders() {},
      /** @param {number} status @param {unknown[]} rest */
      writeHead(status, ...rest) {
        response.statusCode = status;
        for (const [name, value] of headersIn(rest)) response.setHeader(name, value);
        return response;
      },
      /** @param {unknown[]} parts */
      write(...parts) {
        keep(parts);
        for (const part of parts) if (typeof part === 'function') part();
        return true;
      },
      /** @param {unknown[]} parts */
      end(...parts) {
        keep(parts);
        for (const part of parts) if (typeof part === 'function') response.once('finish', () => part());
        release();
        resolve(Buffer.concat(chunks));
        return response;
      },
    });
  });
  try {
    return await Promise.race([ended, handle().then(() => (response.destroyed ? null : ended))]);
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The headers among the arguments of `writeHead`: an object of them, or names and values alternating in one list.
 * @param {unknown[]} parts
 * @returns {[string, string | string[]][]}
 */
function headersIn(parts) {
  const headers = parts.find((part) => typeof part === 'object' && part !== null) ?? {};
  if (!Array.isArray(headers)) return Object.entries(headers);
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []));
}
