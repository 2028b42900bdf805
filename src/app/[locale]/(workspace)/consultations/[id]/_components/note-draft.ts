/** The four parts, as typed. */
export type NoteText = { subjective: string; objective: string; assessment: string; plan: string };
export const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

export type Kept = NoteText & { version: number };

export type Draft = {
  text: NoteText;
  /** The last version the server acknowledged. */
  saved: Kept;
  /** A version saved meanwhile by another window; it is not overwritten before the doctor has seen it. */
  theirs: Kept | null;
};

/** The initial draft: unacknowledged text takes precedence over the server's version. */
export function openDraft(saved: Kept, unsent: Kept | null): Draft {
  if (unsent === null || isSame(unsent, saved)) return { text: textOf(saved), saved, theirs: null };
  if (unsent.version === saved.version) return { text: textOf(unsent), saved, theirs: null };
  return { text: textOf(unsent), saved: unsent, theirs: saved };
}

/** Whether there is text the server has not acknowledged. */
export function isUnsaved({ text, saved, theirs }: Draft): boolean {
  return theirs !== null || !isSame(text, saved);
}

/** The server stored this version; text typed since is still unsaved. */
export function afterSave(draft: Draft, kept: Kept): Draft {
  return { ...draft, saved: kept };
}

/**
 * The server has another version than expected. If it equals what we sent, our save succeeded and only its reply was lost;
 * otherwise the doctor decides.
 */
export function afterConflict(draft: Draft, sent: NoteText, theirs: Kept): Draft {
  return isSame(sent, theirs) ? afterSave(draft, theirs) : { ...draft, theirs };
}

/** The doctor keeps the local text; it is saved as the version after the other one. */
export function keepMine(draft: Draft): Draft {
  return draft.theirs === null ? draft : { ...draft, saved: draft.theirs, theirs: null };
}

/** The doctor takes the other version instead. */
export function takeTheirs(draft: Draft): Draft {
  return draft.theirs === null ? draft : { text: textOf(draft.theirs), saved: draft.theirs, theirs: null };
}

/** Equal except for surrounding whitespace, which the server trims. */
function isSame(a: NoteText, b: NoteText): boolean {
  return NOTE_PARTS.every((part) => a[part].trim() === b[part].trim());
}

function textOf({ subjective, objective, assessment, plan }: NoteText): NoteText {
  return { subjective, objective, assessment, plan };
}
