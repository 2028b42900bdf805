import type { SpecialtyId } from '@/domain/people/specialty';

/**
 * A complaint: what is asked about it, who treats it, and the level where no rule says more. `selfCare` is Layer C: the complaint is
 * on a list of conditions for self-care (NHS England 2018 and its like) and may be cared for at home within these limits.
 */
export type Pathway = {
  id: string;
  /** The condition under which somebody has this complaint. */
  when: string;
  level: 'urgent' | 'routine';
  /** Questions of `questions.ts`, what could raise the level first. */
  asks: readonly string[];
  specialties: readonly SpecialtyId[];
  /** Keys of `triage.advice` for care meanwhile or at home. */
  advice: readonly string[];
  /** Keys of `triage.comeBack`. */
  comeBack: readonly string[];
  source: string;
  selfCare?: {
    /** Ages for which caring at home is safe, in years. */
    years: readonly [number, number];
    /** The longest it may have lasted. */
    daysMax: number;
    /** It needs no duration to be said: a bite or a cut is new by itself. */
    isAcute?: true;
    /** With any of these it is no longer a matter for home. */
    unless?: string;
  };
};

/** With any of these nothing is cared for at home. */
export const NOT_HOME = 'at-risk | blood-thinner | not-settling | worsening | severe';
