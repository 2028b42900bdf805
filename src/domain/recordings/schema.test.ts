import { describe, expect, test } from 'vitest';
import { takesParts } from './schema';
import {
  isBeingRecorded,
  isRecordingOpen,
  nextRecordingState,
  RECORDING_EVENTS,
  RECORDING_STATES,
  type RecordingState,
  type RecordingEvent,
} from './states';

const STATES = RECORDING_STATES;

test.each<[RecordingState | null, Partial<Record<RecordingEvent, RecordingState>>]>([
  [null, { ask: 'asked' }],
  ['asked', { agree: 'agreed', stop: 'stopped', withdraw: 'withdrawn' }],
  ['agreed', { agree: 'agreed', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' }],
  ['recording', { agree: 'recording', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' }],
  ['stopped', { stop: 'stopped', withdraw: 'withdrawn' }],
  ['withdrawn', { stop: 'withdrawn', withdraw: 'withdrawn' }],
])('a recording that is %s goes on as the table says, and no other way', (state, next) => {
  expect(RECORDING_EVENTS.map((event) => [event, nextRecordingState(state, event) ?? undefined])).toEqual(
    RECORDING_EVENTS.map((event) => [event, next[event]]),
  );
});

describe('over all sequences of events up to length five', () => {
  function walk(state: RecordingState | null, events: RecordingEvent[], visit: (events: RecordingEvent[], state: RecordingState) => void) {
    if (events.length === 5) return;
    for (const event of RECORDING_EVENTS) {
      const next = nextRecordingState(state, event);
      if (next === null) continue;
      visit([...events, event], next);
      walk(next, [...events, event], visit);
    }
  }

  test('nothing is recorded that was not asked for and agreed to, and nothing after it was stopped', () => {
    walk(null, [], (events, state) => {
      if (!isBeingRecorded(state)) return;
      expect(events.indexOf('ask')).toBeLessThan(events.indexOf('agree'));
      expect(events).not.toContain('stop');
      expect(events).not.toContain('withdraw');
    });
  });

  test('what was withdrawn stays withdrawn', () => {
    walk(null, [], (events, state) => expect(state === 'withdrawn').toBe(events.includes('withdraw')));
  });
});

test('a recording is open from the question to its end, and both screens say so once both have agreed', () => {
  expect(STATES.filter((state) => isRecordingOpen(state))).toEqual(['asked', 'agreed', 'recording']);
  expect(STATES.filter((state) => isBeingRecorded(state))).toEqual(['agreed', 'recording']);
});

describe('a part is taken', () => {
  const now = '2026-01-05T04:10:00.000Z';
  const agreedAt = '2026-01-05T04:00:00.000Z';

  test('while it goes on, and never before both agreed or after it was withdrawn', () => {
    expect(STATES.filter((state) => takesParts({ state, agreedAt }, now))).toEqual(['agreed', 'recording']);
  });

  test.each([
    ['two minutes after it was stopped', '2026-01-05T04:08:00.000Z', agreedAt, true],
    ['later than that', '2026-01-05T04:07:59.999Z', agreedAt, false],
    ['when it was refused and never agreed to', '2026-01-05T04:09:00.000Z', undefined, false],
  ])('%s', (_, stoppedAt, agreed, expected) => {
    expect(takesParts({ state: 'stopped', stoppedAt, agreedAt: agreed }, now)).toBe(expected);
  });
});
