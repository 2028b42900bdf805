import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextEpisode, type EpisodeState, type EpisodeStep, type Observed } from './episode';
import { LEVELS, isHigher } from './risk';

const START = Date.parse('2026-01-05T03:30:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

type Given = { level: Observed['level']; minutes: number; lateMinutes?: number; needsSecond?: boolean };

function run(readings: readonly Given[]): { state: EpisodeState | null; steps: EpisodeStep[] } {
  let state: EpisodeState | null = null;
  const steps: EpisodeStep[] = [];
  for (const { level, minutes, lateMinutes = 0, needsSecond = false } of readings) {
    const result = nextEpisode(state, { level, at: at(minutes), receivedAt: at(minutes + lateMinutes), needsSecond });
    state = result.state;
    steps.push(result.step);
  }
  return { state, steps };
}

test('a value moving around a threshold makes one alert', () => {
  const { steps } = run(
    Array.from({ length: 40 }, (_, i) => ({ level: i % 2 === 0 ? ('urgent' as const) : ('none' as const), minutes: i })),
  );
  expect(steps.filter((step) => step === 'opened')).toHaveLength(1);
  expect(steps).not.toContain('closed');
});

test('three calm readings in a row end it, and so do two a quarter of an hour apart', () => {
  const calm = (minutes: number) => ({ level: 'none' as const, minutes });
  expect(run([{ level: 'watch', minutes: 0 }, calm(1), calm(2), calm(3)]).steps).toEqual(['opened', 'none', 'none', 'closed']);
  expect(run([{ level: 'watch', minutes: 0 }, calm(1), calm(16)]).steps).toEqual(['opened', 'none', 'closed']);
  expect(run([{ level: 'watch', minutes: 0 }, calm(1), calm(2)]).state).not.toBeNull();
});

test('one reading that needs a second is urgent, and the second makes it an emergency', () => {
  const emergency = (minutes: number) => ({ level: 'emergency' as const, minutes, needsSecond: true });
  expect(run([emergency(0)]).state?.level).toBe('urgent');
  expect(run([emergency(0), emergency(5)])).toMatchObject({ state: { level: 'emergency' }, steps: ['opened', 'raised'] });
  expect(run([emergency(0), { level: 'watch', minutes: 2 }, emergency(4)]).state?.level).toBe('urgent');
  expect(run([emergency(0), emergency(90)]).state?.level).toBe('urgent');
});

test('it falls to the highest level of what came since, only after several readings in a row', () => {
  const falling = [
    { level: 'emergency' as const, minutes: 0 },
    { level: 'watch' as const, minutes: 1 },
    { level: 'urgent' as const, minutes: 2 },
  ];
  expect(run(falling).state?.level).toBe('emergency');
  expect(run([...falling, { level: 'none', minutes: 3 }])).toMatchObject({
    state: { level: 'urgent' },
    steps: ['opened', 'repeated', 'repeated', 'lowered'],
  });
});

test('a reading that arrives late opens nothing and raises nothing', () => {
  expect(run([{ level: 'emergency', minutes: 0, lateMinutes: 31 }])).toEqual({ state: null, steps: ['none'] });
  const { state } = run([
    { level: 'watch', minutes: 0 },
    { level: 'emergency', minutes: 1, lateMinutes: 45 },
  ]);
  expect(state?.level).toBe('watch');
});

const walk = fc.array(
  fc.record({
    level: fc.constantFrom(...LEVELS),
    minutes: fc.integer({ min: 0, max: 600 }),
    lateMinutes: fc.integer({ min: 0, max: 60 }),
    needsSecond: fc.boolean(),
  }),
  { maxLength: 60 },
);

test('whatever comes, an alert opens once before it closes, and its level never exceeds the worst reading of it', () => {
  fc.assert(
    fc.property(walk, (readings) => {
      let state: EpisodeState | null = null;
      let worst: Observed['level'] = 'none';
      for (const { level, minutes, lateMinutes, needsSecond } of readings) {
        const before: EpisodeState | null = state;
        const result = nextEpisode(before, { level, at: at(minutes), receivedAt: at(minutes + lateMinutes), needsSecond });
        state = result.state;
        if (result.step === 'opened') worst = 'none';
        if (isHigher(level, worst)) worst = level;
        expect(result.step === 'opened').toBe(before === null && state !== null);
        expect(result.step === 'closed').toBe(before !== null && state === null);
        if (state !== null) expect(isHigher(state.level, worst)).toBe(false);
      }
    }),
  );
});

test('a reading at a higher level is never missed: the level is at least that, or urgent while a second is awaited', () => {
  fc.assert(
    fc.property(walk, (readings) => {
      let state: EpisodeState | null = null;
      let last = -1;
      for (const { level, minutes, needsSecond } of readings) {
        if (minutes <= last) continue;
        last = minutes;
        state = nextEpisode(state, { level, at: at(minutes), receivedAt: at(minutes), needsSecond }).state;
        const least = level === 'emergency' && needsSecond ? 'urgent' : level;
        if (least !== 'none') expect(state !== null && !isHigher(least, state.level)).toBe(true);
      }
    }),
  );
});
