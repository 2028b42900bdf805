/** A stretch of what an optical sensor and two electrodes measure, evenly sampled. */
export type Waveform = { hertz: number; ecg: Float64Array; red: Float64Array; infrared: Float64Array };
type Truth = { heartRate: number; respiratoryRate: number; spo2: number };

const HERTZ = 125;
const SECONDS = 32;
/** The beat comes faster while breathing in (respiratory sinus arrhythmia), by this share. */
const SINUS_ARRHYTHMIA = 0.04;
/** Breathing moves the level of the optical signal by this share of it. */
const BREATH_DEPTH = 0.006;
/** The pulse moves the infrared light by this share of it. */
const PULSE_DEPTH = 0.03;
/** How long an R wave is, as the standard deviation of its bell. Seconds. */
const R_WAVE_SECONDS = 0.015;
/** The usual empirical calibration of an oximeter, SpO2 = 110 - 25 R (Webster, Design of Pulse Oximeters, 1997). */
const SPO2_AT_ZERO = 110;
const SPO2_PER_RATIO = 25;

/** What the sensors of somebody with these vital signs measure for half a minute; `motion` is how much the finger moves, 0 to 1. */
export function synthesize({ heartRate, respiratoryRate, spo2 }: Truth, motion: number, random: () => number): Waveform {
  const length = HERTZ * SECONDS;
  const [ecg, red, infrared] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  const ratio = (SPO2_AT_ZERO - spo2) / SPO2_PER_RATIO;
  let beat = random();
  let drift = 0;
  for (let i = 0; i < length; i += 1) {
    const breath = Math.sin((2 * Math.PI * respiratoryRate * i) / (60 * HERTZ));
    beat = (beat + ((heartRate / 60) * (1 + SINUS_ARRHYTHMIA * breath)) / HERTZ) % 1;
    drift = 0.95 * drift + motion * (random() - 0.5);
    const pulse = Math.exp(-40 * (beat - 0.25) ** 2) + 0.3 * Math.exp(-60 * (beat - 0.55) ** 2);
    const level = 1 + BREATH_DEPTH * breath + drift * 0.1;
    // The R wave, and the T wave after it.
    ecg[i] =
      Math.exp(-0.5 * (((beat - 0.1) * 60) / (heartRate * R_WAVE_SECONDS)) ** 2) +
      0.25 * Math.exp(-150 * (beat - 0.4) ** 2) +
      0.03 * (random() - 0.5) +
      drift * 0.5;
    infrared[i] = level * (1 - PULSE_DEPTH * pulse);
    red[i] = level * (1 - PULSE_DEPTH * ratio * pulse);
  }
  return { hertz: HERTZ, ecg, red, infrared };
}

/** What a sensor makes of it: rates, the oxygen, and its own judgement of the signal, 0 to 1. */
export function reduce({ hertz, ecg, red, infrared }: Waveform): Truth & { quality: number } {
  const beats = beatsOf(ecg, hertz);
  const gaps = beats.slice(1).map((at, nth) => at - (beats[nth] ?? at));
  const usual = median(gaps);
  const steady = gaps.filter((gap) => Math.abs(gap - usual) < 0.2 * usual).length;
  // Means over a second have no pulse left.
  const breaths = smooth(smooth(infrared, hertz), hertz);
  return {
    heartRate: usual === 0 ? 0 : Math.round((60 * hertz) / usual),
    respiratoryRate: Math.round((60 * hertz * cycles(breaths)) / breaths.length),
    spo2: Math.round(SPO2_AT_ZERO - (SPO2_PER_RATIO * swing(red, hertz)) / swing(infrared, hertz)),
    quality: gaps.length === 0 ? 0 : Math.round((100 * steady) / gaps.length) / 100,
  };
}

/** Where the R waves stand: peaks over half of the highest, at least a quarter of a second apart. */
function beatsOf(ecg: Float64Array, hertz: number): number[] {
  const least = 0.5 * ecg.reduce((highest, value) => Math.max(highest, value), 0);
  const beats: number[] = [];
  for (let i = 1; i < ecg.length - 1; i += 1) {
    const value = ecg[i] ?? 0;
    const isPeak = value > least && value >= (ecg[i - 1] ?? 0) && value > (ecg[i + 1] ?? 0);
    if (isPeak && i - (beats.at(-1) ?? -hertz) > 0.25 * hertz) beats.push(i);
  }
  return beats;
}

/** The signal's mean over a stretch around each sample; half a stretch at both ends has none. */
function smooth(signal: Float64Array, samples: number): Float64Array {
  const half = Math.round(samples / 2);
  const smoothed = new Float64Array(signal.length - 2 * half);
  let sum = 0;
  for (let i = 0; i < signal.length; i += 1) {
    sum += (signal[i] ?? 0) - (signal[i - 2 * half] ?? 0);
    if (i >= 2 * half) smoothed[i - 2 * half] = sum / (2 * half);
  }
  return smoothed;
}

/** How often it swings up through its middle, counted from the first to the last time; small ripples on it do not count. */
function cycles(signal: Float64Array): number {
  const middle = mean(signal);
  const margin = 0.5 * Math.sqrt(mean(signal.map((value) => (value - middle) ** 2)));
  const rises: number[] = [];
  let wasLow = false;
  for (const [nth, value] of signal.entries()) {
    if (value < middle - margin) wasLow = true;
    if (!wasLow || value < middle + margin) continue;
    rises.push(nth);
    wasLow = false;
  }
  const [first = 0, last = 0] = [rises[0], rises.at(-1)];
  return rises.length < 2 ? 0 : ((rises.length - 1) * signal.length) / (last - first);
}

/** The pulse as a share of the level: what is left of the signal beside its mean over a second, without the breathing. */
function swing(signal: Float64Array, hertz: number): number {
  const level = smooth(signal, hertz);
  const half = Math.round(hertz / 2);
  return Math.sqrt(mean(level.map((middle, nth) => ((signal[nth + half] ?? middle) / middle - 1) ** 2)));
}

function mean(values: Float64Array | readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
