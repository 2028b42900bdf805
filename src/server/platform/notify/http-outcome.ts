import 'server-only';
import type { SendOutcome } from '@/domain/notifications/delivery';

const TIMEOUT_MS = 10_000;

/** Whether a request certainly did not reach anybody: no connection was made. */
function isUnsent(error: unknown): boolean {
  const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH', 'EHOSTUNREACH'].includes(code);
}

/**
 * Sends a request to a provider and says what came of it. 408, 429 and 5xx are worth another attempt; any other refusal is not, and
 * `read` may know more of it from the provider's own codes: null where it does not.
 */
export async function requestOutcome(
  url: string,
  init: RequestInit,
  read: (status: number, body: string) => SendOutcome | null = () => null,
): Promise<SendOutcome> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body = await response.text();
    const { status } = response;
    if (response.ok) return { is: 'sent' };
    const known = read(status, body);
    if (known !== null) return known;
    return { is: status === 408 || status === 429 || status >= 500 ? 'refused' : 'impossible', reason: String(status) };
  } catch (error) {
    return isUnsent(error) ? { is: 'refused', reason: 'no-connection' } : { is: 'unknown' };
  }
}
