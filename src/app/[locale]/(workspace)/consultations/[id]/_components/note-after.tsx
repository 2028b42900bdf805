'use client';

import { lazy, Suspense, type ReactNode } from 'react';
import type { Kept } from './note-draft';
import type { Words } from './words';

// The page of the summary is the patient's as well, and the patient writes nothing.
const OwnNote = lazy(async () => ({ default: (await import('./own-note')).OwnNote }));

type Props = {
  id: string;
  saved: Kept;
  words: Words;
  /** The note to read, for as long as there is no script to write it with. */ children: ReactNode;
};

/** The note after the visit, as long as its doctor may still write it. */
export function NoteAfter({ id, saved, words, children }: Props) {
  return (
    <Suspense fallback={children}>
      <OwnNote id={id} saved={saved} words={words} />
    </Suspense>
  );
}
