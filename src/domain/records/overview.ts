import type { RecordingView } from '@/domain/recordings/api';
import type { HistoryText, LabResult } from './schema';

/** One thing that must be known first; without an id it stands in the profile. */
export type OverviewEntry = { id?: string; title: string; severity?: HistoryText['severity'] };

/** What anybody who treats a person must know first, and whether the viewer may add to it; `known` is null where it is not for the viewer. */
export type RecordOverview = {
  patientName: string;
  mayWrite: boolean;
  known: { allergies: OverviewEntry[]; conditions: OverviewEntry[] } | null;
  /** The calls that were recorded, the latest first; for a doctor their own. */
  recordings: RecordingView[];
};

/** A result over time: the days oldest first, the range of the report that is open. */
export type LabTrend = Pick<LabResult, 'name' | 'unit' | 'low' | 'high'> & { points: { on: string; value: number }[] };
