import type { UploadLink } from '@/domain/files/schema';
import { Problem, type ProblemCode } from '@/domain/shared/problem';
import { NetworkError } from '../api';

/**
 * The object already exists: other bytes, or these, when the connection broke after the last byte and the upload is retried.
 */
const THERE_ALREADY = 412;

type UploadOptions = { onProgress: (share: number) => void; signal: AbortSignal };

/**
 * Uploads a file to a link and reports progress from 0 to 1, which of the browser APIs only XMLHttpRequest does for uploads.
 * Throws `NetworkError` when the connection breaks, a `Problem` when it is refused.
 */
export function putFile(link: UploadLink, file: Blob, { onProgress, signal }: UploadOptions): Promise<void> {
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
