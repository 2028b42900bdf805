import { describe, expect, it } from 'vitest';
import { afterConflict, afterSave, isUnsaved, keepMine, openDraft, acceptConflicting, type SavedNote } from './note-draft';

const EMPTY = { subjective: '', objective: '', assessment: '', diagnoses: [], followUpOn: null };
const note = (version: number, plan: string): SavedNote => ({ ...EMPTY, plan, version });

describe('the draft of a note', () => {
  it('begins with what the server knows when nothing was left unsent', () => {
    const draft = openDraft(note(2, 'rest'), null);
    expect([draft.text.plan, isUnsaved(draft)]).toEqual(['rest', false]);
  });

  it('loses nothing on a reload: what was typed and not acknowledged is there and still to be saved', () => {
    const draft = openDraft(note(2, 'rest'), note(2, 'rest and water'));
    expect([draft.text.plan, isUnsaved(draft)]).toEqual(['rest and water', true]);
  });

  it('shows both when another window saved meanwhile, and the doctor decides', () => {
    const draft = openDraft(note(3, 'theirs'), note(2, 'mine'));
    expect(draft).toMatchObject({ text: { plan: 'mine' }, conflicting: { plan: 'theirs' } });
    expect(keepMine(draft)).toMatchObject({ text: { plan: 'mine' }, saved: { version: 3 }, conflicting: null });
    expect(isUnsaved(keepMine(draft))).toBe(true);
    expect(isUnsaved(acceptConflicting(draft))).toBe(false);
    expect(acceptConflicting(draft).text.plan).toBe('theirs');
  });

  it('knows its own save again when only the answer was lost', () => {
    const draft = openDraft(note(2, 'rest'), note(2, 'rest and water'));
    const after = afterConflict(draft, [draft.text], note(3, 'rest and water'));
    expect([after.conflicting, after.saved.version, isUnsaved(after)]).toEqual([null, 3, false]);
  });

  it('is still unsaved for what was typed while a save was on its way', () => {
    const draft = openDraft(note(1, 'a'), null);
    const typed = { ...draft, text: { ...draft.text, plan: 'a b c' } };
    expect(isUnsaved(afterSave(typed, note(2, 'a b')))).toBe(true);
  });

  it('does not call a space at the end unsaved, which the server takes away', () => {
    const draft = openDraft(note(1, 'rest'), null);
    expect(isUnsaved({ ...draft, text: { ...draft.text, plan: 'rest \n' } })).toBe(false);
  });

  it('is unsaved for a diagnosis and for a day to come again alone', () => {
    const draft = openDraft(note(1, 'rest'), null);
    expect(isUnsaved({ ...draft, text: { ...draft.text, diagnoses: [{ code: 'I10', text: 'High blood pressure' }] } })).toBe(true);
    expect(isUnsaved({ ...draft, text: { ...draft.text, followUpOn: '2026-01-12' } })).toBe(true);
  });
});
