import { HISTORY_KINDS, type HistoryKind, type HistoryText } from '@/domain/records/schema';
import type { Reader } from '@/server/platform/store/port';
import { healthRecords } from './collections';

/** More than a long life writes down, and a bound all the same. */
const ENTRIES_MAX = 300;

/** An entry of a medical history as others than its pages use it. */
type HistoryEntry = HistoryText & {
  id: string;
  at: string;
  version: number;
  writtenBy: { id: string; role: string };
  writtenAt: string;
};

/**
 * A person's medical history, the latest first: conditions, allergies, surgeries, the family's illnesses, immunisations, habits, also
 * resolved ones. For a chart, for the checks of a prescription, for an export. The caller must have the right to see it, and reads it
 * inside `ctx.view` or a commit. Costs one query of what is found.
 */
export async function findHistory(
  reader: Reader,
  patientId: string,
  { kinds = HISTORY_KINDS }: { kinds?: readonly HistoryKind[] } = {},
): Promise<HistoryEntry[]> {
  const found = await reader.find(healthRecords, {
    where: [
      ['patientId', '==', patientId],
      ['state', '==', 'live'],
      ['kind', 'in', [...kinds]],
    ],
    orderBy: [['at', 'desc']],
    limit: ENTRIES_MAX,
  });
  return found.flatMap(({ id, at, version, text, updatedBy, updatedAt }) =>
    text.kind === 'lab_report' || text.kind === 'symptom_check'
      ? []
      : [{ ...text, id, at, version, writtenBy: updatedBy, writtenAt: updatedAt }],
  );
}

type ActiveHistory = {
  allergies: HistoryEntry[];
  conditions: HistoryEntry[];
  /** When any of them was last changed. */
  updatedAt: string | null;
};

/** A person's allergies and conditions that are still true. Who may call it and what it costs is as of {@link findHistory}. */
export async function findActiveHistory(reader: Reader, patientId: string): Promise<ActiveHistory> {
  const found = (await findHistory(reader, patientId, { kinds: ['allergy', 'condition'] })).filter(({ status }) => status === 'active');
  const ofKind = (kind: HistoryKind) => found.filter((one) => one.kind === kind);
  const changes = found.map(({ writtenAt }) => writtenAt).sort();
  return { allergies: ofKind('allergy'), conditions: ofKind('condition'), updatedAt: changes.at(-1) ?? null };
}
