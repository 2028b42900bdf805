import type { SoapNoteText } from '@/domain/notes/schema';

/** What the doctor writes, as typed. */
export type NoteText = SoapNoteText;
export const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

export type SavedNote = NoteText & { version: number };

export type Draft = {
  text: NoteText;
  /** The last version the server acknowledged. */
  saved: SavedNote;
  /** A version saved meanwhile by another window; it is not overwritten before the doctor has seen it. */
  conflicting: SavedNote | null;
};

/** The initial draft: unacknowledged text takes precedence over the server's version. */
export function openDraft(saved: SavedNote, unsent: SavedNote | null): Draft {
  if (unsent === null || isSame(unsent, saved)) return { text: textOf(saved), saved, conflicting: null };
  if (unsent.version === saved.version) return { text: textOf(unsent), saved, conflicting: null };
  return { text: textOf(unsent), saved: unsent, conflicting: saved };
}

/** Whether there is text the server has not acknowledged. */
export function isUnsaved({ text, saved, conflicting }: Draft): boolean {
  return conflicting !== null || !isSame(text, saved);
}

/** The server stored this version; text typed since is still unsaved. */
export function afterSave(draft: Draft, kept: SavedNote): Draft {
  return { ...draft, saved: kept };
}

/**
 * The server has another version than expected. If it equals one of those we sent without an answer, that save succeeded and only its
 * reply was lost; otherwise the doctor decides.
 */
export function afterConflict(draft: Draft, unanswered: readonly NoteText[], conflicting: SavedNote): Draft {
  return unanswered.some((sent) => isSame(sent, conflicting)) ? afterSave(draft, conflicting) : { ...draft, conflicting };
}

/** The doctor keeps the local text; it is saved as the version after the other one. */
export function keepMine(draft: Draft): Draft {
  return draft.conflicting === null ? draft : { ...draft, saved: draft.conflicting, conflicting: null };
}

/** The doctor takes the other version instead. */
export function acceptConflicting(draft: Draft): Draft {
  return draft.conflicting === null ? draft : { text: textOf(draft.conflicting), saved: draft.conflicting, conflicting: null };
}

/** Equal except for surrounding whitespace, which the server trims. */
function isSame(a: NoteText, b: NoteText): boolean {
  return NOTE_PARTS.every((part) => a[part].trim() === b[part].trim()) && factsOf(a) === factsOf(b);
}

function factsOf({ diagnoses, followUpOn }: NoteText): string {
  return JSON.stringify([diagnoses.map(({ code, text }) => [code, text]), followUpOn]);
}

function textOf({ subjective, objective, assessment, plan, diagnoses, followUpOn }: NoteText): NoteText {
  return { subjective, objective, assessment, plan, diagnoses, followUpOn };
}
