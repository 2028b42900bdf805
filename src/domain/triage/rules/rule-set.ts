import type { SpecialtyId } from '@/domain/people/specialty';

/** Rules of one reason: they share the sentence that says why, the source, and what to do until help comes. */
export type RuleSet = {
  /** The key of the sentence in `triage.why`. */
  says: string;
  level: 'emergency' | 'urgent' | 'routine';
  source: string;
  /** Keys of `triage.advice`. */
  advice?: readonly string[];
  specialties?: readonly SpecialtyId[];
  /** The condition of each rule by its id; `expression.ts` says how it is written. */
  rules: Readonly<Record<string, string>>;
};

/** When the tables were last read against their sources. Not yet signed off by a clinician. */
export const REVIEWED_ON = '2026-11-21';
