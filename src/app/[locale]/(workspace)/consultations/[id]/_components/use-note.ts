'use client';

import { useEffect, useRef, useState } from 'react';
import { apiFetch } from '@/ui/api';
import { writeNote } from './call-endpoints';
import type { SavedNote } from './note-draft';
import { browserShelf, joinSaver, type NoteSaver, type NoteView } from './note-saver';

export type Note = {
  view: NoteView;
  saver: () => NoteSaver | null;
  /** Hydrated; anything typed before would be lost. */
  isReady: boolean;
};

/** The note of a consultation, with autosave. */
export function useNote(id: string, saved: SavedNote): Note {
  const [view, setView] = useState<NoteView | null>(null);
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
  return {
    view: view ?? { text: saved, saved, conflicting: null, state: 'saved' },
    saver: () => current.current,
    isReady: view !== null,
  };
}

/** Whether nothing has been written under "What to do": what the patient reads after the visit. */
export function isPlanBlank({ view }: Note): boolean {
  return view.text.plan.trim() === '';
}
