'use client';

import type { NoteView } from '@/domain/notes/api';
import type { Locale } from '@/domain/shared/primitives';
import { NotePanel } from './note-panel';
import type { NoteWords } from './note-words';
import { useNote } from './use-note';
import type { Words } from './words';

type Props = { id: string; patientId: string; saved: NoteView; words: Words; noteWords: NoteWords; locale: Locale };

/** A note editor outside a call. */
export function OwnNote({ saved, ...rest }: Props) {
  return <NotePanel note={useNote(rest.id, saved)} {...rest} />;
}
