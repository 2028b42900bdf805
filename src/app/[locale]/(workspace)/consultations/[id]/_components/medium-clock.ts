import { MEDIA, type Medium } from '@/domain/consultations/connection-quality';

/** The medium both sides use, a revision number, and whether the connection or a person caused it. */
export type Agreed = { medium: Medium; rev: number; cause: 'line' | 'person' };

/**
 * Merges both sides' state. The later revision wins; of two concurrent changes the smaller medium, so that both compute the
 * same result without another exchange.
 */
export function agree(own: Agreed, remote: Agreed): Agreed {
  if (remote.rev !== own.rev) return remote.rev > own.rev ? remote : own;
  return rank(remote) > rank(own) ? remote : own;
}

/** Orders concurrent changes: the smaller medium first, and of equals the one caused by the connection. */
function rank({ medium, cause }: Agreed): number {
  return MEDIA.indexOf(medium) * 2 + (cause === 'line' ? 1 : 0);
}
