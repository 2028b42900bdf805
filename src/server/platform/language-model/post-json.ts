import 'server-only';
import { readBounded } from './read-bounded';
import type { ModelAnswer } from './port';

/** As long as somebody in fear is kept waiting for a second opinion. */
export const MODEL_MS_MAX = 4_000;
/** Far more than the facts of one text need. */
const REPLY_BYTES_MAX = 65_536;

type Sent = { url: string; headers: Record<string, string>; body: unknown; limitMs: number };

/**
 * Posts JSON and hands the reply's JSON to `textOf`, which finds the model's own text in it; that text is JSON again. One limit counts
 * for connecting, waiting and reading together. Redirects are refused: the text would go to whom nobody named.
 */
export async function postJson({ url, headers, body, limitMs }: Sent, textOf: (reply: unknown) => unknown): Promise<ModelAnswer> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { is: 'failed' };
    }
    const reply = await readBounded(response, REPLY_BYTES_MAX);
    return reply === null ? { is: 'invalid' } : parsed(textOf(JSON.parse(reply)));
  } catch (error) {
    if (signal.aborted) return { is: 'timeout' };
    return { is: error instanceof SyntaxError ? 'invalid' : 'failed' };
  }
}

function parsed(text: unknown): ModelAnswer {
  return typeof text === 'string' ? { is: 'answered', json: JSON.parse(text) as unknown } : { is: 'invalid' };
}
