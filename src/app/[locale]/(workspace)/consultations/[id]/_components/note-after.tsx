'use client';

import { lazy, Suspense, type ReactNode } from 'react';
import type { NoteView } from '@/domain/notes/api';
import type { Locale } from '@/domain/shared/primitives';
import type { NoteWords } from './note-words';
import type { Words } from './words';

// Loaded lazily: patients read this page too, and only doctors write the note.
const OwnNote = lazy(async () => ({ default: (await import('./own-note')).OwnNote }));

type Props = {
  id: string;
  patientId: string;
  saved: NoteView;
  words: Words;
  noteWords: NoteWords;
  locale: Locale;
  /** The readable note, shown until the script that edits it has loaded. */ children: ReactNode;
};

/** The note after the consultation, while its doctor may still write it. */
export function NoteAfter({ children, ...editor }: Props) {
  return (
    <Suspense fallback={children}>
      <OwnNote {...editor} />
    </Suspense>
  );
}
