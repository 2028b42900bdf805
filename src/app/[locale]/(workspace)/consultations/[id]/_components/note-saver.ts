import { isProblem } from '@/domain/shared/problem';
import { isRetryableError } from '@/ui/api';
import {
  afterConflict,
  afterSave,
  isUnsaved,
  keepMine,
  openDraft,
  acceptConflicting,
  type Draft,
  type SavedNote,
  type NoteText,
} from './note-draft';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused';
export type NoteView = Draft & { state: SaveState };

export type NoteSetup = {
  saved: SavedNote;
  /** Storage in which unacknowledged text survives a reload. */
  localCopy: { read: () => SavedNote | null; write: (kept: SavedNote | null) => void };
  save: (note: SavedNote) => Promise<SavedNote>;
  changed: (view: NoteView) => void;
};

export type NoteSaver = {
  view: () => NoteView;
  type: <P extends keyof NoteText>(part: P, value: NoteText[P]) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves now; resolves to whether the server then has everything. */
  flush: () => Promise<boolean>;
  stop: () => void;
};

type Shared = { saver: NoteSaver; listeners: Set<(view: NoteView) => void> };

const TYPING_PAUSE_MS = 1_000;
const RETRY_PAUSE_MS = 4_000;

/**
 * Autosave of a note. Each change is first stored locally and removed when the server has acknowledged it, so that neither a
 * reload nor a lost connection loses text; a version the doctor has not seen is never overwritten.
 */
export function noteSaver({ saved, localCopy, save, changed }: NoteSetup): NoteSaver {
  let draft = openDraft(saved, localCopy.read());
  let state: SaveState = isUnsaved(draft) ? 'unsaved' : 'saved';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  /** What was sent since the server last answered; any of it may have been stored. */
  let unanswered: SavedNote[] = [];

  const view = (): NoteView => ({ ...draft, state });
  const become = (nextDraft: Draft, nextState: SaveState) => {
    draft = nextDraft;
    state = nextState;
    localCopy.write(isUnsaved(draft) ? { ...draft.text, version: draft.saved.version } : null);
    changed(view());
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), ms);
  };
  const saveNow = async (): Promise<void> => {
    clearTimeout(timer);
    if (saving) return saving.then(() => (isUnsaved(draft) && state === 'unsaved' ? saveNow() : undefined));
    if (!isUnsaved(draft) || draft.conflicting !== null) return;
    saving = send().finally(() => {
      saving = null;
    });
    return saving;
  };
  const send = async () => {
    const sent = { ...draft.text, version: draft.saved.version };
    unanswered = [...unanswered, sent];
    become(draft, 'saving');
    try {
      const kept = await save(sent);
      answered(afterSave(draft, kept));
    } catch (error) {
      failed(error);
    }
  };
  const answered = (next: Draft) => {
    unanswered = [];
    become(next, isUnsaved(next) ? 'unsaved' : 'saved');
    if (isUnsaved(next) && next.conflicting === null) later(TYPING_PAUSE_MS);
  };
  const failed = (error: unknown) => {
    const theirs = isProblem(error) && error.code === 'changed-meanwhile' ? (error.detail.current as SavedNote | undefined) : undefined;
    if (theirs) return answered(afterConflict(draft, unanswered, theirs));
    const canRetry = isRetryableError(error);
    become(draft, canRetry ? 'offline' : 'refused');
    if (canRetry) later(RETRY_PAUSE_MS);
  };

  if (isUnsaved(draft)) later(0);
  return {
    view,
    type(part, value) {
      become({ ...draft, text: { ...draft.text, [part]: value } }, state === 'offline' ? 'offline' : 'unsaved');
      later(TYPING_PAUSE_MS);
    },
    keepMine() {
      become(keepMine(draft), 'unsaved');
      later(0);
    },
    takeTheirs: () => become(acceptConflicting(draft), 'saved'),
    async flush() {
      await saveNow();
      return !isUnsaved(draft);
    },
    stop: () => clearTimeout(timer),
  };
}

const shared = new Map<string, Shared>();

/**
 * The saver of a note in this tab, one for as long as the page is loaded: a screen that is left and shown again goes on with the text
 * and the version as they are, and not with those the page was rendered with; and what was typed last is saved although its screen is
 * gone. A newer version in `saved` replaces one with nothing unsaved.
 */
export function joinSaver(
  id: string,
  setup: Omit<NoteSetup, 'changed'>,
  listener: (view: NoteView) => void,
): { saver: NoteSaver; leave: () => void } {
  const known = shared.get(id);
  const isOutdated = known?.saver.view().state === 'saved' && known.saver.view().saved.version < setup.saved.version;
  const joined = known === undefined || isOutdated ? openShared(id, setup) : known;
  joined.listeners.add(listener);
  return { saver: joined.saver, leave: () => void joined.listeners.delete(listener) };
}

function openShared(id: string, setup: Omit<NoteSetup, 'changed'>): Shared {
  const listeners: Shared['listeners'] = new Set();
  const saver = noteSaver({
    ...setup,
    changed(view) {
      for (const listener of listeners) listener(view);
    },
  });
  const made = { saver, listeners };
  shared.set(id, made);
  return made;
}

/** Local storage; where it is unavailable, the draft lives as long as the page. */
export function browserShelf(consultationId: string): NoteSetup['localCopy'] {
  const key = `note:${consultationId}`;
  return {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as SavedNote | null;
        // One kept before notes had diagnoses.
        return kept && { ...{ diagnoses: [], followUpOn: null }, ...kept };
      } catch {
        return null;
      }
    },
    write(kept) {
      try {
        if (kept === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Private windows may refuse storage; the page still holds the draft.
      }
    },
  };
}
