import type { Reader } from '@/server/platform/store/port';
import { notes } from './collections';

/** What was written in the notes of consultations, by their ids. The caller must have the right to see them, inside an audited read. */
export async function findNoteTexts(reader: Reader, consultationIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(consultationIds.map((id) => reader.get(notes, id)));
  return new Map(
    found.flatMap((note) => (note === null ? [] : [[note.id, [note.subjective, note.objective, note.assessment, note.plan].join(' ')]])),
  );
}
