'use client';

import type { SavedNote } from './note-draft';
import { NotePanel } from './note-panel';
import { useNote } from './use-note';
import type { Words } from './words';

/** A note editor outside a call. */
export function OwnNote({ id, saved, words }: { id: string; saved: SavedNote; words: Words }) {
  return <NotePanel note={useNote(id, saved)} words={words} />;
}
