'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportMode } from '@/domain/pharmacies/stock-import';
import { nameOfColumns, type ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { isRetryableError, newIdempotencyKey, NetworkError, problemOf, apiFetch, urlOf } from '@/ui/api';
import { importStock, medicineNames } from '@/ui/pharmacies/endpoints';
import type { Answer, Ask, Preview, Refusal } from '@/ui/pharmacies/stock-file-worker';

export type FileState =
  | { is: 'empty' }
  | { is: 'reading'; share: number }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'preview'; preview: Preview }
  | { is: 'sending'; preview: Preview }
  | { is: 'offline'; preview: Preview | null };

type Shop = { pharmacyId: string; today: string };

/** Reads a chosen file in a worker, and sends it when the person has seen what is in it. */
export function useStockFile({ pharmacyId, today }: Shop, sent: (importId: string) => void) {
  const [state, setState] = useState<FileState>({ is: 'empty' });
  const worker = useRef<Worker | null>(null);
  const file = useRef<File | null>(null);
  const said = useRef<ColumnMapping | undefined>(undefined);
  const key = useRef('');
  useEffect(() => () => worker.current?.terminate(), []);

  const read = useCallback(
    async (chosen: File, mapping?: ColumnMapping) => {
      file.current = chosen;
      said.current = mapping;
      key.current = newIdempotencyKey();
      worker.current?.terminate();
      setState({ is: 'reading', share: 0 });
      try {
        const { items } = await apiFetch(medicineNames);
        const started = new Worker(new URL('../../../../../../ui/pharmacies/stock-file-worker.ts', import.meta.url), { type: 'module' });
        worker.current = started;
        started.addEventListener('message', ({ data }: MessageEvent<Answer>) => setState(stateOf(data)));
        started.addEventListener('error', () => setState({ is: 'refused', refusal: { code: 'unreadable' } }));
        started.postMessage({ file: chosen, medicines: items, today, mapping } satisfies Ask);
      } catch (error) {
        setState(isRetryableError(error) ? { is: 'offline', preview: null } : { is: 'refused', refusal: { code: 'unreadable' } });
      }
    },
    [today],
  );

  const send = useCallback(
    async (preview: Preview, mode: ImportMode) => {
      setState({ is: 'sending', preview });
      const place = urlOf(importStock, { params: { id: pharmacyId } });
      const query = new URLSearchParams({ dryRun: 'true', mode });
      if (said.current !== undefined) query.set('columns', nameOfColumns(said.current));
      try {
        sent(await post(`${place}?${query.toString()}`, preview.csv, `${key.current}-${mode}`));
      } catch (error) {
        setState(isRetryableError(error) ? { is: 'offline', preview } : { is: 'refused', refusal: { code: 'unreadable' } });
      }
    },
    [pharmacyId, sent],
  );

  const again = () => {
    if (file.current !== null) void read(file.current, said.current);
  };
  const remap = (mapping: ColumnMapping) => {
    if (file.current !== null) void read(file.current, mapping);
  };
  return { state, read, send, again, remap };
}

function stateOf(answer: Answer): FileState {
  if ('share' in answer) return { is: 'reading', share: answer.share };
  return 'preview' in answer ? { is: 'preview', preview: answer.preview } : { is: 'refused', refusal: answer.refusal };
}

/** Sends a file and returns the id of its import. Throws a `Problem`, and a `NetworkError` when no answer came. */
async function post(url: string, csv: Blob, key: string): Promise<string> {
  const headers = { 'content-type': 'text/csv', 'idempotency-key': key, accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: csv }).catch(() => {
    throw new NetworkError();
  });
  if (!response.ok) throw await problemOf(response);
  return ((await response.json()) as { importId: string }).importId;
}
