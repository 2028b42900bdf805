'use client';

import { useEffect, useRef, useState } from 'react';
import { apiFetch } from '@/ui/api';
import { writeNote } from './call-endpoints';
import type { SavedNote } from './note-draft';
import { browserShelf, noteSaver, type NoteSaver, type NoteView } from './note-saver';

export type Note = {
  view: NoteView;
  saver: () => NoteSaver | null;
  /** Hydrated; anything typed before would be lost. */
  isReady: boolean;
};

/** The note of a consultation, with autosave. */
export function useNote(id: string, saved: SavedNote): Note {
  const [view, setView] = useState<NoteView | null>(null);
  const saver = useRef<NoteSaver | null>(null);
  const first = useRef(saved);
  useEffect(() => {
    const made = noteSaver({
      saved: first.current,
      localCopy: browserShelf(id),
      save: (body) => apiFetch(writeNote, { params: { id }, body }),
      changed(next) {
        first.current = next.saved;
        setView(next);
      },
    });
    saver.current = made;
    setView(made.view());
    const flush = () => void made.flush();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      made.stop();
      saver.current = null;
    };
  }, [id]);
  return {
    view: view ?? { text: saved, saved, conflicting: null, state: 'saved' },
    saver: () => saver.current,
    isReady: view !== null,
  };
}

/** Whether nothing has been written under "What to do": what the patient reads after the visit. */
export function isPlanBlank({ view }: Note): boolean {
  return view.text.plan.trim() === '';
}
