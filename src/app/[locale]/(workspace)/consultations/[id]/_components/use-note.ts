'use client';

import { useEffect, useRef, useState } from 'react';
import type { NoteView } from '@/domain/notes/api';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { addAddendum, signNote, writeNote } from './call-endpoints';
import { browserShelf, joinSaver, type NoteSaver, type NoteView as View } from './note-saver';

export type Note = {
  view: View;
  saver: () => NoteSaver | null;
  /** Hydrated; anything typed before would be lost. */
  isReady: boolean;
  /** Since when it cannot be changed, and what was added since. */
  signed: Pick<NoteView, 'signedAt' | 'addenda'>;
  /** Saves what is unsaved and signs it; whether that was done. */
  sign: () => Promise<boolean>;
  addAddendum: (text: string) => Promise<void>;
};

/** The note of a consultation, with autosave. */
export function useNote(id: string, saved: NoteView): Note {
  const [view, setView] = useState<View | null>(null);
  const [signed, setSigned] = useState<Note['signed']>(saved);
  const current = useRef<NoteSaver | null>(null);
  const rendered = useRef(saved);
  useEffect(() => {
    const { saver, leave } = joinSaver(
      id,
      { saved: rendered.current, localCopy: browserShelf(id), save: (body) => apiFetch(writeNote, { params: { id }, body }) },
      setView,
    );
    current.current = saver;
    setView(saver.view());
    const flush = () => void saver.flush();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      leave();
      current.current = null;
    };
  }, [id]);
  const params = { id };
  return {
    view: view ?? { text: saved, saved, conflicting: null, state: 'saved' },
    saver: () => current.current,
    isReady: view !== null && signed.signedAt === null,
    signed,
    async sign() {
      const saver = current.current;
      if (saver === null || !(await saver.flush())) return false;
      const { version } = saver.view().saved;
      setSigned(await apiFetch(signNote, { params, body: { version }, key: newIdempotencyKey() }));
      return true;
    },
    async addAddendum(text) {
      setSigned(await apiFetch(addAddendum, { params, body: { text }, key: newIdempotencyKey() }));
    },
  };
}

/** Whether nothing has been written under "What to do": what the patient reads after the visit. */
export function isPlanBlank({ view }: Note): boolean {
  return view.text.plan.trim() === '';
}
