'use client';

import type { Kept } from './note-draft';
import { NotePanel } from './note-panel';
import { useNote } from './use-note';
import type { Words } from './words';

/** The note after the visit, as long as its doctor may still write it. */
export function NoteAfter({ id, saved, words }: { id: string; saved: Kept; words: Words }) {
  return <NotePanel note={useNote(id, saved)} words={words} />;
}
