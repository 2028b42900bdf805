import type { Messages } from 'next-intl';

/** The messages of the note's editor, passed to the doctor's browser as they are, like those of the room. */
export type NoteWords = Messages['noteEditor'];
