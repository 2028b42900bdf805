export type News2Measure = 'respiratory_rate' | 'spo2' | 'systolic' | 'heart_rate' | 'temperature';

/** Points by the highest value that still has them, from the lowest value up; the last entry has no end. */
type Scale = readonly (readonly [upTo: number, points: number])[];

/** Royal College of Physicians, National Early Warning Score (NEWS) 2, London 2017: the chart, SpO2 scale 1 (CLINICAL.md 4.7). */
export const NEWS2_SCALES: Readonly<Record<News2Measure, Scale>> = {
  respiratory_rate: [
    [8, 3],
    [11, 1],
    [20, 0],
    [24, 2],
    [Infinity, 3],
  ],
  spo2: [
    [91, 3],
    [93, 2],
    [95, 1],
    [Infinity, 0],
  ],
  systolic: [
    [90, 3],
    [100, 2],
    [110, 1],
    [219, 0],
    [Infinity, 3],
  ],
  heart_rate: [
    [40, 3],
    [50, 1],
    [90, 0],
    [110, 1],
    [130, 2],
    [Infinity, 3],
  ],
  temperature: [
    [35, 3],
    [36, 1],
    [38, 0],
    [39, 1],
    [Infinity, 2],
  ],
};

/** The points of a value. */
export function pointsOn(scale: Scale, value: number): number {
  return scale.find(([upTo]) => value <= upTo)?.[1] ?? 0;
}
