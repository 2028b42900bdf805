import type { SoapNoteText } from '@/domain/notes/schema';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { viewConsultation } from '@/server/consultations/require-consultation';
import type { ReadCtx } from '@/server/platform/ctx';
import { notes, noteVersions } from './collections';

const VERSIONS_MAX = 100;
const VISITS_MAX = 20;

/** One text that can be compared: a saved version of the note (`v3`), or the note of an earlier visit (its consultation's id). */
type Choice = { key: string; at: string; version?: number };
export type NoteComparison = {
  choices: Choice[];
  /** Null where there is nothing to compare with. */
  before: { key: string; note: SoapNoteText } | null;
  after: { key: string; note: SoapNoteText } | null;
};

/**
 * Two texts of a doctor's own notes about a patient side by side: versions of this note, newest first, and the notes of earlier
 * visits. Without a wish the newest version and the one before, or else the last visit's. Throws `not-found` for anybody but the
 * doctor of the consultation.
 */
export async function compareNotes(ctx: ReadCtx, id: string, wish: { before?: string; after?: string }): Promise<NoteComparison> {
  return viewConsultation(ctx, 'note.read_versions', { id, may: 'note.see-versions' }, async (reader, { doctorId, patientId }) => {
    const [versions, visits] = await Promise.all([
      reader.find(noteVersions, { where: [['consultationId', '==', id]], orderBy: [['version', 'desc']], limit: VERSIONS_MAX }),
      findVisitsWith(reader, { doctorId, patientId }, VISITS_MAX),
    ]);
    const own = versions.map(({ version, savedAt }): Choice => ({ key: `v${version}`, at: savedAt, version }));
    const others = visits.flatMap(({ consultationId, startsAt, status }): Choice[] =>
      consultationId === undefined || consultationId === id || status !== 'completed' ? [] : [{ key: consultationId, at: startsAt }],
    );
    const choices = [...own, ...others];
    const chosen = (key: string | undefined, usual: number) => choices.find((one) => one.key === key) ?? choices[usual];
    const texts = new Map(versions.map((one) => [`v${one.version}`, one]));
    const read = async (choice: Choice | undefined) => {
      if (choice === undefined) return null;
      const note = texts.get(choice.key) ?? (await reader.get(notes, choice.key));
      return note && { key: choice.key, note: textOf(note) };
    };
    const [after, before] = await Promise.all([read(chosen(wish.after, 0)), read(chosen(wish.before, 1))]);
    return { choices, before, after };
  });
}

function textOf({ subjective, objective, assessment, plan, diagnoses, followUpOn }: SoapNoteText): SoapNoteText {
  return { subjective, objective, assessment, plan, diagnoses, followUpOn };
}
