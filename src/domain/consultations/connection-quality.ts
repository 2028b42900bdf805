/** The media of a consultation, from the highest to the lowest bandwidth. */
export const MEDIA = ['video', 'audio', 'text'] as const;
export type Medium = (typeof MEDIA)[number];

export const LINE_QUALITIES = ['good', 'fair', 'weak', 'lost'] as const;
export type ConnectionQuality = (typeof LINE_QUALITIES)[number];

/** One sample of connection statistics. Values the browser does not report are absent. */
export type ConnectionStats = {
  isConnected: boolean;
  /** Share of packets lost since the previous sample, 0 to 1. */
  loss?: number;
  roundTripMs?: number;
  /** The browser's estimate of the available bandwidth; not the sent bitrate, which is low when nobody moves. */
  availableKbps?: number;
};

/**
 * Round trips follow ITU-T G.114 (2003): up to 150 ms one way is unnoticed by most people, beyond 400 ms conversation breaks
 * down; the round trip is twice that. Loss and bitrate limits are our own choices for Opus and small video, not taken from a
 * standard.
 */
const ROUND_TRIP_FAIR_MS = 300;
const ROUND_TRIP_WEAK_MS = 800;
const LOSS_FAIR = 0.03;
const LOSS_WEAK = 0.1;
const KBPS_FAIR: Record<Medium, number> = { video: 300, audio: 32, text: 0 };
const KBPS_WEAK: Record<Medium, number> = { video: 120, audio: 16, text: 0 };

/** Seconds between two samples. */
export const SAMPLE_SECONDS = 2;
/** Four bad samples of the last five step down: ten seconds, so that a short disturbance does not. */
const DOWN_SAMPLES = 5;
const DOWN_BAD_SAMPLES_MIN = 4;
/** Thirty good seconds in a row before the richer medium is offered again: slower up than down, to avoid oscillation. */
export const UP_SAMPLES = 15;

/** The quality of one sample for carrying `medium`. Text needs only a connection. */
export function lineQuality(stats: ConnectionStats, medium: Medium): ConnectionQuality {
  if (!stats.isConnected) return 'lost';
  if (medium === 'text') return 'good';
  const { loss = 0, roundTripMs = 0, availableKbps = Number.POSITIVE_INFINITY } = stats;
  if (loss >= LOSS_WEAK || roundTripMs >= ROUND_TRIP_WEAK_MS || availableKbps < KBPS_WEAK[medium]) return 'weak';
  if (loss >= LOSS_FAIR || roundTripMs >= ROUND_TRIP_FAIR_MS || availableKbps < KBPS_FAIR[medium]) return 'fair';
  return 'good';
}

type Ladder = {
  medium: Medium;
  /** Samples since the medium last changed, oldest first: the quality of an earlier medium does not count for this one. */
  samples: readonly ConnectionQuality[];
};

/**
 * The medium to continue with: the same, or one step down when the connection has been bad for long enough. It never steps up
 * by itself.
 */
export function nextMedium({ medium, samples }: Ladder): Medium {
  const recent = samples.slice(-DOWN_SAMPLES);
  const bad = recent.filter((quality) => quality === 'weak' || quality === 'lost').length;
  return bad >= DOWN_BAD_SAMPLES_MIN ? stepDown(medium) : medium;
}

/**
 * The richer medium to offer for one tap, or null. `samples` are judged against that richer medium, and `wanted` is the booked
 * mode: an audio visit is never upgraded to video.
 */
export function mediumToOffer({ medium, samples, preferred }: Ladder & { preferred: Medium }): Medium | null {
  if (MEDIA.indexOf(medium) <= MEDIA.indexOf(preferred)) return null;
  const recent = samples.slice(-UP_SAMPLES);
  const isSteady = recent.length === UP_SAMPLES && recent.every((quality) => quality === 'good');
  return isSteady ? stepUp(medium) : null;
}

/** One step down the ladder; text is the last. */
function stepDown(medium: Medium): Medium {
  return medium === 'video' ? 'audio' : 'text';
}

/** One step up the ladder; video is the last. */
export function stepUp(medium: Medium): Medium {
  return medium === 'text' ? 'audio' : 'video';
}
