import {
  lineQuality,
  mediumToOffer,
  nextMedium,
  stepUp,
  UP_SAMPLES,
  type LineQuality,
  type LineStats,
  type Medium,
} from '@/domain/consultations/line-quality';

export type Ladder = {
  medium: Medium;
  /** What was booked; nothing beyond it is offered. */
  wanted: Medium;
  quality: LineQuality;
  /** Looks since the medium changed or the line came back, judged for the present medium. */
  samples: readonly LineQuality[];
  /** The same looks, judged for the next richer medium. */
  richer: readonly LineQuality[];
  /** Looks in a row at which there was no connection. */
  lost: number;
  /** Looks still to pass over since the line came back. */
  settling: number;
  offer: Medium | null;
};

/** With the line to our server alive and the other there, half a minute without a connection says that none will come. */
const HOPELESS_SAMPLES = 15;
/**
 * For ten seconds after a gap the counters tell of the gap: all that was lost in it at once, and an estimate of what the line
 * carries that has only begun to climb again.
 */
const SETTLING_SAMPLES = 5;

export function ladder(medium: Medium, wanted: Medium): Ladder {
  return { medium, wanted, quality: 'good', samples: [], richer: [], lost: 0, settling: 0, offer: null };
}

/** The ladder on another rung; what an earlier medium suffered says nothing about this one. */
export function onRung(now: Ladder, medium: Medium): Ladder {
  return medium === now.medium ? now : { ...ladder(medium, now.wanted), quality: now.quality };
}

/**
 * The ladder after one look. A line that is gone is no reason for a smaller medium, because it carries none; only when the
 * two can reach the server and still not each other does writing remain.
 */
export function afterLook(now: Ladder, stats: LineStats, canReachServer: boolean): Ladder {
  const quality = lineQuality(stats, now.medium);
  if (quality === 'lost') {
    const lost = canReachServer ? now.lost + 1 : 0;
    const gone = { ...now, quality, samples: [], richer: [], lost, settling: SETTLING_SAMPLES, offer: null };
    return lost >= HOPELESS_SAMPLES ? { ...onRung(gone, 'text'), quality } : gone;
  }
  if (now.settling > 0) return { ...now, quality: 'good', lost: 0, settling: now.settling - 1 };
  const samples = [...now.samples, quality].slice(-UP_SAMPLES);
  const richer = [...now.richer, lineQuality(stats, stepUp(now.medium))].slice(-UP_SAMPLES);
  const medium = nextMedium({ medium: now.medium, samples });
  if (medium !== now.medium) return { ...onRung(now, medium), quality };
  const offer = mediumToOffer({ medium, samples: richer, wanted: now.wanted });
  return { ...now, quality, samples, richer, lost: 0, offer };
}
