import { expect, test } from 'vitest';
import { SoapNoteEdit, isBlankNote } from './schema';

const note = { subjective: 'Fever for three days', objective: '', assessment: '', plan: '', version: 0 };

test('a note may be saved half written, with version 0 for the first time', () => {
  expect(SoapNoteEdit.parse(note)).toEqual(note);
});

test('a part holds ten thousand characters and not one more', () => {
  expect(SoapNoteEdit.safeParse({ ...note, plan: 'x'.repeat(10_000) }).success).toBe(true);
  expect(SoapNoteEdit.safeParse({ ...note, plan: 'x'.repeat(10_001) }).error?.issues[0]?.path).toEqual(['plan']);
});

test('lines inside a part are kept', () => {
  expect(SoapNoteEdit.parse({ ...note, plan: ' Rest.\n\nWater. ' }).plan).toBe('Rest.\n\nWater.');
});

test('a note of spaces is blank', () => {
  const nothing = { diagnoses: [], followUpOn: null };
  expect(isBlankNote({ subjective: ' ', objective: '\n', assessment: '', plan: '', ...nothing })).toBe(true);
  expect(isBlankNote({ ...note, ...nothing })).toBe(false);
});
