import type { HistoryText, LabResult } from './schema';

/** One thing that must be known first; without an id it stands in the profile. */
type OverviewEntry = { id?: string; title: string; severity?: HistoryText['severity'] };

/** What anybody who treats a person must know first, and whether the viewer may add to it. */
export type RecordOverview = { patientName: string; mayWrite: boolean; allergies: OverviewEntry[]; conditions: OverviewEntry[] };

/** A result over time: the days oldest first, the range of the report that is open. */
export type LabTrend = Pick<LabResult, 'name' | 'unit' | 'low' | 'high'> & { points: { on: string; value: number }[] };
