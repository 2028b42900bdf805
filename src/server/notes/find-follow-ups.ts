import type { Reader } from '@/server/platform/store/port';
import { notes } from './collections';

/** For which day the doctor asked the patient back, by consultation; without those whose note names none. Inside an audited read. */
export async function findFollowUps(reader: Reader, consultationIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(consultationIds.map((id) => reader.get(notes, id)));
  return new Map(found.flatMap((note) => (note === null || note.followUpOn === null ? [] : [[note.id, note.followUpOn]])));
}
