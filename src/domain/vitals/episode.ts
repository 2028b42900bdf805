import { minutesBetween } from '@/domain/shared/time';
import { higherOf, isHigher, type AlertLevel, type Level } from './risk';

/** One reading as an alert sees it. */
export type Observed = {
  level: Level;
  at: string;
  receivedAt: string;
  /** A single reading of this metric is too often wrong to be an emergency: the second in a row makes it one. */
  needsSecond: boolean;
};

/** What an alert keeps of the readings it has seen: enough to decide about the next one. */
export type EpisodeState = {
  level: AlertLevel;
  /** Readings at any alert level, the first included. */
  count: number;
  /** When the latest reading was measured. */
  lastAt: string;
  /** When the latest reading asked for an emergency and has not been confirmed by a second one. */
  suspectedAt: string | null;
  /** Readings in a row below the alert's level, since when, and the highest level among them. */
  below: { count: number; since: string; highest: Level } | null;
};

/** What a reading did to the alert of its metric. */
export type EpisodeStep = 'none' | 'opened' | 'raised' | 'repeated' | 'lowered' | 'closed';
export type EpisodeResult = { state: EpisodeState | null; step: EpisodeStep };

/** A reading measured longer ago is charted, and tells nobody: what it says is no longer so. */
const LATE_MINUTES = 30;
/** The second reading that confirms an emergency follows the first within this time. */
const CONFIRM_MINUTES_MAX = 60;
/** A level ends after so many readings in a row below it… */
const BELOW_READINGS_MIN = 3;
/** …or after two of them that are this far apart. */
const BELOW_MINUTES_MIN = 15;

/**
 * The state machine of one alert. The first reading at an alert level opens it; worse ones raise it; it is lowered, and at last
 * closed, only by readings in a row below its level, so that a value moving around a threshold makes one alert. Late readings,
 * and those measured before the latest, change nothing.
 */
export function nextEpisode(state: EpisodeState | null, observed: Observed): EpisodeResult {
  const { at } = observed;
  const level = confirmedLevel(state, observed);
  const suspectedAt = observed.level === 'emergency' && level !== 'emergency' ? at : null;
  if (state === null) {
    if (level === 'none' || isLate(observed)) return { state, step: 'none' };
    return { state: { level, count: 1, lastAt: at, suspectedAt, below: null }, step: 'opened' };
  }
  if (at <= state.lastAt || isLate(observed)) return { state, step: 'none' };
  const seen = { ...state, count: state.count + (level === 'none' ? 0 : 1), lastAt: at, suspectedAt };
  if (level !== 'none' && isHigher(level, state.level)) return { state: { ...seen, level, below: null }, step: 'raised' };
  if (level === state.level) return { state: { ...seen, below: null }, step: 'repeated' };
  return observedBelow(seen, level, at);
}

function isLate({ at, receivedAt }: Observed): boolean {
  return minutesBetween(at, receivedAt) > LATE_MINUTES;
}

function observedBelow(seen: EpisodeState, level: Level, at: string): EpisodeResult {
  const before = seen.below ?? { count: 0, since: at, highest: 'none' };
  const below = { count: before.count + 1, since: before.since, highest: higherOf(before.highest, level) };
  const isOver = below.count >= BELOW_READINGS_MIN || minutesBetween(below.since, at) >= BELOW_MINUTES_MIN;
  if (!isOver) return { state: { ...seen, below }, step: level === 'none' ? 'none' : 'repeated' };
  if (below.highest === 'none') return { state: null, step: 'closed' };
  return { state: { ...seen, level: below.highest, below: null }, step: 'lowered' };
}

/** An emergency that needs a second reading is urgent until that has come. */
function confirmedLevel(state: EpisodeState | null, { level, at, needsSecond }: Observed): Level {
  if (level !== 'emergency' || !needsSecond || state?.level === 'emergency') return level;
  const suspectedAt = state?.suspectedAt ?? null;
  return suspectedAt !== null && minutesBetween(suspectedAt, at) <= CONFIRM_MINUTES_MAX ? 'emergency' : 'urgent';
}
