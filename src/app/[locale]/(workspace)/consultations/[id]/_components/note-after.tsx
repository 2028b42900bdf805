'use client';

import { lazy, Suspense, type ReactNode } from 'react';
import type { SavedNote } from './note-draft';
import type { Words } from './words';

// Loaded lazily: patients read this page too, and only doctors write the note.
const OwnNote = lazy(async () => ({ default: (await import('./own-note')).OwnNote }));

type Props = {
  id: string;
  saved: SavedNote;
  words: Words;
  /** The readable note, shown until the script that edits it has loaded. */ children: ReactNode;
};

/** The note after the consultation, while its doctor may still write it. */
export function NoteAfter({ id, saved, words, children }: Props) {
  return (
    <Suspense fallback={children}>
      <OwnNote id={id} saved={saved} words={words} />
    </Suspense>
  );
}
