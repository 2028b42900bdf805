import { MEDIA, type Medium } from '@/domain/consultations/line-quality';

/** The medium both sides use, a revision number, and whether the connection or a person caused it. */
export type Agreed = { medium: Medium; rev: number; cause: 'line' | 'person' };

/**
 * Merges both sides' state. The later revision wins; of two concurrent changes the smaller medium, so that both compute the
 * same result without another exchange.
 */
export function agree(mine: Agreed, theirs: Agreed): Agreed {
  if (theirs.rev !== mine.rev) return theirs.rev > mine.rev ? theirs : mine;
  return rank(theirs) > rank(mine) ? theirs : mine;
}

/** Orders concurrent changes: the smaller medium first, and of equals the one caused by the connection. */
function rank({ medium, cause }: Agreed): number {
  return MEDIA.indexOf(medium) * 2 + (cause === 'line' ? 1 : 0);
}
