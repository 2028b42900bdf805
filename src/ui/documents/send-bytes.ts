import { Problem, type ProblemCode } from '@/domain/shared/problem';
import { NetworkError } from '../api';

type Bytes = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Blob | null;
  signal: AbortSignal;
  /** How many bytes of the body have left. */
  onProgress?: (bytes: number) => void;
  timeoutMs?: number;
};
type Answer = { status: number; header: (name: string) => string | null };

/** The answers that are no refusal beside 2xx: more parts are to come; the object exists, when only the answer was lost. */
const MORE = 308;
const THERE_ALREADY = 412;

/**
 * Sends bytes to a signed link, with progress, which of the browser's interfaces only XMLHttpRequest tells for uploads. Throws
 * `NetworkError` when no answer came, a `Problem` when they were refused.
 */
export function sendBytes({ method, url, headers, body, signal, onProgress, timeoutMs = 0 }: Bytes): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open(method, url);
    request.timeout = timeoutMs;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (onProgress) request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      const { status } = request;
      if (status < 300 || status === MORE || status === THERE_ALREADY)
        resolve({ status, header: (name) => request.getResponseHeader(name) });
      else reject(new Problem(codeOf(status)));
    };
    request.onerror = () => reject(new NetworkError());
    request.ontimeout = () => reject(new NetworkError());
    request.onabort = () => reject(new NetworkError());
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    request.send(body);
  });
}

const CODES: Readonly<Record<number, ProblemCode>> = {
  404: 'not-found',
  410: 'not-found',
  413: 'too-large',
  415: 'wrong-type',
  429: 'too-many-requests',
};

function codeOf(status: number): ProblemCode {
  return CODES[status] ?? (status >= 500 ? 'try-later' : 'conflict');
}
