/** What carries a consultation, from the most to the least a line must bear. */
export const MEDIA = ['video', 'audio', 'text'] as const;
export type Medium = (typeof MEDIA)[number];

export const LINE_QUALITIES = ['good', 'fair', 'weak', 'lost'] as const;
export type LineQuality = (typeof LINE_QUALITIES)[number];

/** One look at the connection. What a browser does not report is left out. */
export type LineStats = {
  isConnected: boolean;
  /** Share of packets lost since the last look, 0 to 1. */
  loss?: number;
  roundTripMs?: number;
  /** What the line could carry as the browser estimates it; not what is being sent, which is little when nobody moves. */
  availableKbps?: number;
};

/**
 * Round trips follow ITU-T G.114 (2003): up to 150 ms one way most people do not notice, beyond 400 ms a talk breaks down;
 * twice that is the round trip. Loss and bitrates are our own choices for Opus and small video and are not law.
 */
export const ROUND_TRIP_FAIR_MS = 300;
export const ROUND_TRIP_WEAK_MS = 800;
export const LOSS_FAIR = 0.03;
export const LOSS_WEAK = 0.1;
export const KBPS_FAIR: Record<Medium, number> = { video: 300, audio: 32, text: 0 };
export const KBPS_WEAK: Record<Medium, number> = { video: 120, audio: 16, text: 0 };

/** A look every two seconds. */
export const SAMPLE_SECONDS = 2;
/** Of the last five looks, four bad ones step down: ten seconds, so that a passing lorry does not. */
export const DOWN_SAMPLES = 5;
export const DOWN_BAD_SAMPLES_MIN = 4;
/** Thirty good seconds in a row before more is offered again: slower up than down, or the call would swing. */
export const UP_SAMPLES = 15;

/** What one look says about carrying `medium`. Text needs only a connection. */
export function lineQuality(stats: LineStats, medium: Medium): LineQuality {
  if (!stats.isConnected) return 'lost';
  if (medium === 'text') return 'good';
  const { loss = 0, roundTripMs = 0, availableKbps = Number.POSITIVE_INFINITY } = stats;
  if (loss >= LOSS_WEAK || roundTripMs >= ROUND_TRIP_WEAK_MS || availableKbps < KBPS_WEAK[medium]) return 'weak';
  if (loss >= LOSS_FAIR || roundTripMs >= ROUND_TRIP_FAIR_MS || availableKbps < KBPS_FAIR[medium]) return 'fair';
  return 'good';
}

type Ladder = {
  medium: Medium;
  /** Looks since the medium last changed, oldest first: what an earlier medium suffered says nothing about this one. */
  samples: readonly LineQuality[];
};

/** The medium to go on with: the same, or one step down when the line has been bad for long enough. It never goes up by itself. */
export function nextMedium({ medium, samples }: Ladder): Medium {
  const recent = samples.slice(-DOWN_SAMPLES);
  const bad = recent.filter((quality) => quality === 'weak' || quality === 'lost').length;
  return bad >= DOWN_BAD_SAMPLES_MIN ? stepDown(medium) : medium;
}

/**
 * The richer medium to offer for one tap, or null. `samples` are judged for that richer medium, and `wanted` is what the
 * appointment was booked as: an audio visit is never pushed into video.
 */
export function mediumToOffer({ medium, samples, wanted }: Ladder & { wanted: Medium }): Medium | null {
  if (MEDIA.indexOf(medium) <= MEDIA.indexOf(wanted)) return null;
  const recent = samples.slice(-UP_SAMPLES);
  const isSteady = recent.length === UP_SAMPLES && recent.every((quality) => quality === 'good');
  return isSteady ? stepUp(medium) : null;
}

/** One step down the ladder; text is the last. */
export function stepDown(medium: Medium): Medium {
  return medium === 'video' ? 'audio' : 'text';
}

/** One step up the ladder; video is the last. */
export function stepUp(medium: Medium): Medium {
  return medium === 'text' ? 'audio' : 'video';
}
