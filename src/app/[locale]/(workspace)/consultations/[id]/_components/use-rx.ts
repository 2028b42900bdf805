'use client';

import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '@/domain/prescriptions/api';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch, isRetryableError, newIdempotencyKey } from '@/ui/api';
import { getDraft, replacePrescription, saveDraft, showCredentials, signPrescription } from './rx-endpoints';

/** What the doctor writes, as it is sent. */
export type RxDraftText = Pick<DraftView, 'diagnoses' | 'items' | 'advice' | 'tests' | 'followUpOn' | 'asked'>;
export type RxReason = { item?: number; code: string; reason: string };
export type RxState =
  'loading' | 'saved' | 'saving' | 'offline' | 'refused' | 'taken' | 'signing' | 'asks' | 'wrong-credentials' | 'signed';

/** The draft of a visit's prescription: saved at every change, with what the checks say of it, and signed. */
export function useRx(consultationId: string) {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [state, setState] = useState<RxState>('loading');
  /** What is not saved yet; the newest alone, because it holds all that came before. */
  const waiting = useRef<RxDraftText | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const version = useRef(0);
  const key = useRef(newIdempotencyKey());

  const take = (found: DraftView, then: RxState) => {
    version.current = found.version;
    setDraft(found);
    setState(then);
  };
  const load = async () => {
    try {
      take(await apiFetch(getDraft, { params: { id: consultationId } }), 'saved');
    } catch (error) {
      setState(isRetryableError(error) ? 'offline' : 'refused');
    }
  };
  useEffect(() => {
    void load();
  }, []);

  /** Saves until nothing waits; whether all of it is saved. */
  const saveWaiting = async (): Promise<boolean> => {
    try {
      while (waiting.current !== null) {
        const text = waiting.current;
        setState('saving');
        const found = await apiFetch(saveDraft, { params: { id: consultationId }, body: { ...toSent(text), version: version.current } });
        if (waiting.current === text) waiting.current = null;
        version.current = found.version;
        if (waiting.current === null) take(found, 'saved');
      }
      return true;
    } catch (error) {
      if (isProblem(error) && error.code === 'changed-meanwhile') {
        waiting.current = null;
        take(error.detail.current as DraftView, 'taken');
      } else setState(isRetryableError(error) ? 'offline' : 'refused');
      return false;
    }
  };
  const flush = () => {
    running.current ??= saveWaiting().finally(() => {
      running.current = null;
    });
    return running.current;
  };
  const change = (text: Partial<RxDraftText>) => {
    if (draft === null) return;
    const next = { ...draft, ...waiting.current, ...text };
    waiting.current = next;
    setDraft({ ...next });
    void flush();
  };
  const sign = async (overrides: RxReason[], replaces: string | null, shown?: { password?: string; code?: string }) => {
    if ((waiting.current !== null || running.current !== null) && !(await flush())) return;
    setState('signing');
    try {
      if (shown !== undefined) await apiFetch(showCredentials, { body: shown });
      const body = { consultationId, version: version.current, overrides };
      const sent = { body, key: key.current };
      const rx = await (replaces === null
        ? apiFetch(signPrescription, sent)
        : apiFetch(replacePrescription, { ...sent, params: { id: replaces } }));
      setDraft((before) => before && { ...before, signedAs: rx.id });
      setState('signed');
    } catch (error) {
      key.current = newIdempotencyKey();
      if (!isProblem(error)) return setState('offline');
      if (error.code === 'step-up-needed') return setState('asks');
      if (error.code === 'wrong-credentials' || error.code === 'second-factor-needed') return setState('wrong-credentials');
      await load();
      setState('refused');
    }
  };
  return { draft, state, change, retry: () => void (draft === null ? load() : flush()), sign };
}

/** Without what the reply adds to an item. */
function toSent({ diagnoses, items, advice, tests, followUpOn, asked }: RxDraftText) {
  return {
    ...{ diagnoses, advice, tests, asked, ...(followUpOn !== undefined && { followUpOn }) },
    items: items.map(({ generic: _generic, counted: _counted, ...item }) => item),
  };
}
