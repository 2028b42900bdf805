import { MEDIA, type Medium } from '@/domain/consultations/line-quality';

/** The medium both go by, how often it has been changed so far, and whether the line or one of the two asked for it. */
export type Agreed = { medium: Medium; rev: number; cause: 'line' | 'person' };

/**
 * What both go by after one has heard the other. The later change counts; of two made at the same moment the smaller medium,
 * so that both come to the same answer without asking again.
 */
export function agree(mine: Agreed, theirs: Agreed): Agreed {
  if (theirs.rev !== mine.rev) return theirs.rev > mine.rev ? theirs : mine;
  return rank(theirs) > rank(mine) ? theirs : mine;
}

/** Orders what was agreed in the same moment: the smaller medium first, and of equals the one the line asked for. */
function rank({ medium, cause }: Agreed): number {
  return MEDIA.indexOf(medium) * 2 + (cause === 'line' ? 1 : 0);
}
