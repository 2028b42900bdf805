import { mulberry32 } from '@/testing/seeded-random';
import { reduce, synthesize } from './waveform';

/** What happens to a patient: nothing, a slow decline, a finger that moves, or a device that stops sending. */
export const STORIES = ['well', 'declining', 'restless', 'silent'] as const;
export type Story = (typeof STORIES)[number];

/** One reading as a gateway sends it. */
export type SimulatedReading = {
  metric: string;
  value: number | { systolic: number; diastolic: number };
  unit: string;
  measuredAt: string;
  quality?: number;
};
export type SimulatedPatient = {
  story: Story;
  /** What the sensors read at an instant, `share` of the simulated time being over (0 to 1). */
  readingsAt: (at: number, share: number) => SimulatedReading[];
};

const MINUTE_MS = 60_000;
/** When the patient's day has its highest and lowest point, by the clock of India. Hours from UTC. */
const ZONE_HOURS = 5.5;
/** The last part of the time, in which a silent device has stopped. */
const SILENT_FROM_SHARE = 0.6;
const DECLINE_FROM_SHARE = 0.3;
const MOVING_SHARE = 0.15;
/** How often a moving finger comes off, and what cheap sensors send then. */
const OFF_SHARE = 0.3;
const WITHOUT_FINGER = { heartRate: 0, respiratoryRate: 0, spo2: 127, quality: 0 };

/** A patient whose days follow from the seed alone. */
export function makePatient(seed: number, story: Story): SimulatedPatient {
  const random = mulberry32(seed);
  const around = (middle: number, spread: number) => middle + spread * (random() + random() + random() - 1.5);
  const usual = { pulse: around(72, 8), systolic: around(126, 10), diastolic: around(80, 6), breaths: around(15, 2), spo2: around(97, 1) };
  let walk = 0;
  return {
    story,
    readingsAt(at, share) {
      if (story === 'silent' && share > SILENT_FROM_SHARE) return [];
      const hour = (at / (60 * MINUTE_MS) + ZONE_HOURS) % 24;
      // Highest in the afternoon, lowest before dawn.
      const day = Math.cos((2 * Math.PI * (hour - 16)) / 24);
      walk = 0.98 * walk + 0.3 * (random() - 0.5);
      const ill = story === 'declining' ? Math.max(0, (share - DECLINE_FROM_SHARE) / (1 - DECLINE_FROM_SHARE)) : 0;
      const truth = {
        heartRate: usual.pulse + 7 * day + 2 * walk + 45 * ill,
        respiratoryRate: usual.breaths + day + 12 * ill,
        spo2: Math.min(100, usual.spo2 + 0.3 * day - 9 * ill),
      };
      const isMoving = story === 'restless' && random() < MOVING_SHARE;
      const sensed = isMoving && random() < OFF_SHARE ? WITHOUT_FINGER : reduce(synthesize(truth, isMoving ? 1 : 0, random));
      const measuredAt = new Date(at).toISOString();
      const reading = (metric: string, value: SimulatedReading['value'], unit: string) => ({ metric, value, unit, measuredAt });
      const minute = Math.floor(at / MINUTE_MS);
      const systolic = Math.round(around(usual.systolic + 9 * day - 20 * ill, 4));
      const diastolic = Math.round(around(usual.diastolic + 5 * day - 10 * ill, 3));
      return [
        { ...reading('heart_rate', sensed.heartRate, 'bpm'), quality: sensed.quality },
        { ...reading('spo2', sensed.spo2, '%'), quality: sensed.quality },
        reading('respiratory_rate', sensed.respiratoryRate, '/min'),
        ...(minute % 15 === 0 ? [reading('temperature', tenths(around(36.6 + 0.3 * day + 2.6 * ill, 0.1)), 'Cel')] : []),
        ...(minute % 30 === 0 ? [reading('blood_pressure', { systolic, diastolic }, 'mmHg')] : []),
        ...(minute % 360 === 0 ? [reading('glucose', Math.round(around(115 + 15 * day, 12)), 'mg/dL')] : []),
      ];
    },
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
