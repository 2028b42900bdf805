import type { UploadLink } from '@/domain/files/schema';
import { Problem, type ProblemCode } from '@/domain/shared/problem';
import { NetworkError } from '../api';

/** Other bytes lie there already, or these do: a line that broke after the last byte is told so when it tries again. */
const THERE_ALREADY = 412;

type Asked = { onProgress: (share: number) => void; signal: AbortSignal };

/**
 * Sends a file to where a link leads, and tells how far it has come, from 0 to 1: of all that browsers offer only the oldest way
 * does. Throws `NoLine` when the line breaks, a `Problem` when it is refused.
 */
export function putFile(link: UploadLink, file: Blob, { onProgress, signal }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(link.method, link.url);
    for (const [name, value] of Object.entries(link.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status < 300 || request.status === THERE_ALREADY) resolve();
      else reject(new Problem(codeOf(request.status)));
    };
    request.onerror = () => reject(new NetworkError());
    request.onabort = () => reject(new NetworkError());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function codeOf(status: number): ProblemCode {
  if (status === 413) return 'too-large';
  if (status === 415) return 'wrong-type';
  return status >= 500 ? 'try-later' : 'conflict';
}
