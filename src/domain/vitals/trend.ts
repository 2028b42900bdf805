/** One day's mean, `day` counted from any first day. */
export type DayMean = { day: number; mean: number };
/**
 * How a value moves, in its unit a week, with the interval that holds the slope with 95 % confidence. `unclear` when the interval
 * contains zero; it describes what was measured and foretells nothing.
 */
export type Trend =
  | { direction: 'rising' | 'falling' | 'unclear'; perWeek: number; low: number; high: number; days: number }
  | { direction: 'not-enough-readings'; days: number };

const DAYS_MIN = 7;
const Z_95 = 1.959964;

/**
 * The Theil–Sen slope of daily means with Sen's confidence interval (Sen 1968, J. Am. Stat. Assoc. 63:1379): the median of the
 * slopes of all pairs, which a few wrong readings do not move. At least seven days with readings.
 */
export function trendOf(means: readonly DayMean[]): Trend {
  const days = means.length;
  const slopes = pairSlopes(means);
  if (days < DAYS_MIN || slopes.length === 0) return { direction: 'not-enough-readings', days };
  const spread = Z_95 * Math.sqrt((days * (days - 1) * (2 * days + 5)) / 18);
  const lowAt = Math.max(0, Math.round((slopes.length - spread) / 2) - 1);
  const highAt = Math.min(slopes.length - 1, Math.round((slopes.length + spread) / 2));
  const [perWeek, low, high] = [medianOf(slopes), slopes[lowAt] ?? 0, slopes[highAt] ?? 0].map((slope) => slope * 7) as [
    number,
    number,
    number,
  ];
  return { direction: directionOf(low, high), perWeek, low, high, days };
}

function directionOf(low: number, high: number): 'rising' | 'falling' | 'unclear' {
  if (low > 0) return 'rising';
  return high < 0 ? 'falling' : 'unclear';
}

function pairSlopes(means: readonly DayMean[]): number[] {
  const slopes = means.flatMap((a, nth) =>
    means.slice(nth + 1).flatMap((b) => (b.day === a.day ? [] : [(b.mean - a.mean) / (b.day - a.day)])),
  );
  return slopes.sort((a, b) => a - b);
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
