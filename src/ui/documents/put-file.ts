import type { UploadLink } from '@/domain/files/schema';
import { putParts, type PartsOptions } from './put-parts';
import { sendBytes } from './send-bytes';

/**
 * Uploads a file to a link, in parts where it has several, and reports progress from 0 to 1. Throws `NetworkError` when the connection
 * is gone for longer, a `Problem` when the file is refused.
 */
export async function putFile({ url, method, headers, parts }: UploadLink, file: Blob, options: PartsOptions): Promise<void> {
  if (parts !== undefined) return putParts(parts, file, options);
  const onProgress = (bytes: number) => options.onProgress(bytes / file.size);
  await sendBytes({ url, method, headers, body: file, signal: options.signal, onProgress });
}
