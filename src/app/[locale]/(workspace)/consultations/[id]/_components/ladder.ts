import {
  lineQuality,
  mediumToOffer,
  nextMedium,
  stepUp,
  UP_SAMPLES,
  type ConnectionQuality,
  type ConnectionStats,
  type Medium,
} from '@/domain/consultations/connection-quality';

export type Ladder = {
  medium: Medium;
  /** The booked medium; nothing richer is offered. */
  preferred: Medium;
  quality: ConnectionQuality;
  /** Samples since the medium changed or the connection came back, judged for the current medium. */
  samples: readonly ConnectionQuality[];
  /** The same samples, judged for the next richer medium. */
  richer: readonly ConnectionQuality[];
  /** Consecutive samples without a connection. */
  lost: number;
  /** Samples still to ignore after the connection came back. */
  settling: number;
  offer: Medium | null;
};

/** While both can reach the server, half a minute without a peer connection means that none is possible. */
const HOPELESS_SAMPLES = 15;
/**
 * For ten seconds after a gap the counters still reflect the gap: all its losses at once, and a bandwidth estimate that is only
 * recovering.
 */
const SETTLING_SAMPLES = 5;

export function ladder(medium: Medium, preferred: Medium): Ladder {
  return { medium, preferred, quality: 'good', samples: [], richer: [], lost: 0, settling: 0, offer: null };
}

/** The ladder at another medium; samples of the previous one are dropped. */
export function onRung(now: Ladder, medium: Medium): Ladder {
  return medium === now.medium ? now : { ...ladder(medium, now.preferred), quality: now.quality };
}

/**
 * The ladder after one sample. A lost connection is no reason for a smaller medium, because it carries none; only when both can
 * reach the server but not each other does text remain.
 */
export function afterLook(now: Ladder, stats: ConnectionStats, canReachServer: boolean): Ladder {
  const quality = lineQuality(stats, now.medium);
  if (quality === 'lost') {
    const lost = canReachServer ? now.lost + 1 : 0;
    const disconnected = { ...now, quality, samples: [], richer: [], lost, settling: SETTLING_SAMPLES, offer: null };
    return lost >= HOPELESS_SAMPLES ? { ...onRung(disconnected, 'text'), quality } : disconnected;
  }
  if (now.settling > 0) return { ...now, quality: 'good', lost: 0, settling: now.settling - 1 };
  const samples = [...now.samples, quality].slice(-UP_SAMPLES);
  const richer = [...now.richer, lineQuality(stats, stepUp(now.medium))].slice(-UP_SAMPLES);
  const medium = nextMedium({ medium: now.medium, samples });
  if (medium !== now.medium) return { ...onRung(now, medium), quality };
  const offer = mediumToOffer({ medium, samples: richer, preferred: now.preferred });
  return { ...now, quality, samples, richer, lost: 0, offer };
}
