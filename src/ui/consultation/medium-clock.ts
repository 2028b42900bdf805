import { MEDIA, type Medium } from '@/domain/line-quality';

/** The medium both go by, and how often it has been changed so far. */
export type Agreed = { medium: Medium; rev: number };

/**
 * What both go by after one has heard the other. The later change counts; of two made at the same moment the smaller medium,
 * so that both come to the same answer without asking again.
 */
export function agree(mine: Agreed, theirs: Agreed): Agreed {
  if (theirs.rev !== mine.rev) return theirs.rev > mine.rev ? theirs : mine;
  return MEDIA.indexOf(theirs.medium) > MEDIA.indexOf(mine.medium) ? theirs : mine;
}
