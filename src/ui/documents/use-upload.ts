'use client';

import { useRef, useState } from 'react';
import type { DocumentBody } from '@/domain/documents/schema';
import { DOCUMENT_TYPES } from '@/domain/documents/document-types';
import { FILE_BYTES_MAX } from '@/domain/files/file-bounds';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch, newIdempotencyKey } from '../api';
import { confirmDocument, prepareDocument } from './endpoints';
import { putFile } from './put-file';

export type Fault = 'tooLarge' | 'wrongType' | 'tooMany' | 'noLine' | 'virus' | 'other';
export type UploadState =
  { is: 'idle' | 'sent' } | { is: 'shrinking' | 'checking' } | { is: 'sending'; share: number } | { is: 'failed'; fault: Fault };

type Upload = { state: UploadState; send: (file: File) => Promise<void>; stop: () => void };

const FAULTS: Partial<Record<string, Fault>> = {
  'too-large': 'tooLarge',
  'wrong-type': 'wrongType',
  conflict: 'tooMany',
  'wrong-state': 'noLine',
  'virus-found': 'virus',
};

type Preparation = { kind: DocumentBody['kind']; prepare: (file: File) => Promise<Blob> };

/** Uploads one document: makes it ready, requests a link, sends the bytes, and confirms. */
export function useUpload({ kind, prepare }: Preparation, done: () => void): Upload {
  const [state, setState] = useState<UploadState>({ is: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  async function run(chosen: File, signal: AbortSignal): Promise<void> {
    setState({ is: 'shrinking' });
    const file = await prepare(chosen);
    const contentType = DOCUMENT_TYPES.find((type) => type === file.type);
    if (contentType === undefined) return setState({ is: 'failed', fault: 'wrongType' });
    if (file.size > FILE_BYTES_MAX || file.size === 0) return setState({ is: 'failed', fault: 'tooLarge' });
    setState({ is: 'sending', share: 0 });
    const body = { kind, contentType, bytes: file.size };
    const { id, upload } = await apiFetch(prepareDocument, { body, key: newIdempotencyKey(), signal });
    await putFile(upload, file, { signal, onProgress: (share) => setState({ is: 'sending', share }) });
    setState({ is: 'checking' });
    await apiFetch(confirmDocument, { params: { id }, key: newIdempotencyKey() });
    setState({ is: 'sent' });
    done();
  }

  return {
    state,
    async send(file) {
      const stop = new AbortController();
      stopper.current = stop;
      try {
        await run(file, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) setState({ is: 'idle' });
        else setState({ is: 'failed', fault: isProblem(error) ? (FAULTS[error.code] ?? 'other') : 'noLine' });
      }
    },
    stop: () => stopper.current?.abort(),
  };
}
