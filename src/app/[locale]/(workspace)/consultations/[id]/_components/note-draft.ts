/** The four parts, as typed. */
export type NoteText = { subjective: string; objective: string; assessment: string; plan: string };
export const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

export type Kept = NoteText & { version: number };

export type Draft = {
  text: NoteText;
  /** The last version the server acknowledged, and what it says. */
  saved: Kept;
  /** What somebody else, or another window, saved meanwhile; nothing is written over it before the doctor has seen it. */
  theirs: Kept | null;
};

/** What the page begins with: what was typed and never acknowledged comes before what the server knows. */
export function openDraft(saved: Kept, unsent: Kept | null): Draft {
  if (unsent === null || isSame(unsent, saved)) return { text: textOf(saved), saved, theirs: null };
  if (unsent.version === saved.version) return { text: textOf(unsent), saved, theirs: null };
  return { text: textOf(unsent), saved: unsent, theirs: saved };
}

/** Whether something typed is not yet with the server. */
export function isUnsaved({ text, saved, theirs }: Draft): boolean {
  return theirs !== null || !isSame(text, saved);
}

/** The server keeps this version; what was typed since is still unsaved. */
export function afterSave(draft: Draft, kept: Kept): Draft {
  return { ...draft, saved: kept };
}

/**
 * The server has another version than we thought. When it says what we sent, our own save came through and only its answer
 * was lost; else the doctor decides.
 */
export function afterConflict(draft: Draft, sent: NoteText, theirs: Kept): Draft {
  return isSame(sent, theirs) ? afterSave(draft, theirs) : { ...draft, theirs };
}

/** The doctor keeps what stands here; it is saved as the version after theirs. */
export function keepMine(draft: Draft): Draft {
  return draft.theirs === null ? draft : { ...draft, saved: draft.theirs, theirs: null };
}

/** The doctor takes the other version instead. */
export function takeTheirs(draft: Draft): Draft {
  return draft.theirs === null ? draft : { text: textOf(draft.theirs), saved: draft.theirs, theirs: null };
}

/** Equal but for space at the ends, which the server takes away. */
function isSame(a: NoteText, b: NoteText): boolean {
  return NOTE_PARTS.every((part) => a[part].trim() === b[part].trim());
}

function textOf({ subjective, objective, assessment, plan }: NoteText): NoteText {
  return { subjective, objective, assessment, plan };
}
