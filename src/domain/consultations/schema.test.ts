import { describe, expect, test } from 'vitest';
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STATES,
  areBothIn,
  maySeeRoom,
  nextState,
  outcomeOf,
  type ConsultationEvent,
  type ConsultationState,
} from './schema';

type Walked = { events: ConsultationEvent[]; states: (ConsultationState | null)[] };

function walk(length: number): Walked[] {
  const allowed: Walked[] = [];
  let front: Walked[] = [{ events: [], states: [null] }];
  for (let step = 0; step < length; step += 1) {
    front = front.flatMap(({ events, states }) =>
      CONSULTATION_EVENTS.flatMap((event) => {
        const next = nextState(states.at(-1) ?? null, event);
        return next === null ? [] : [{ events: [...events, event], states: [...states, next] }];
      }),
    );
    allowed.push(...front);
  }
  return allowed;
}

describe('the life of a consultation, over all sequences up to length six', () => {
  const allowed = walk(6);
  const last = ({ states }: Walked) => states.at(-1) ?? null;

  test('begins with a check-in and reaches every state', () => {
    expect(allowed.every(({ events }) => events[0] === 'check_in')).toBe(true);
    expect(new Set(allowed.map(last))).toEqual(new Set(CONSULTATION_STATES));
  });

  test('never goes back: waiting, admitted, in progress, ended', () => {
    for (const { states } of allowed) {
      const order = states.slice(1).map((state) => (state === null ? -1 : CONSULTATION_STATES.indexOf(state)));
      expect(order.every((rank, at) => at === 0 || rank >= (order[at - 1] ?? 0))).toBe(true);
    }
  });

  test('is over for good once ended', () => {
    expect(CONSULTATION_EVENTS.map((event) => nextState('ended', event))).toEqual(CONSULTATION_EVENTS.map(() => null));
  });

  test('lets nobody join who was not admitted', () => {
    for (const { events } of allowed.filter(({ events: all }) => all.includes('join'))) {
      expect(events.indexOf('admit')).toBeGreaterThan(-1);
      expect(events.indexOf('admit')).toBeLessThan(events.indexOf('join'));
    }
  });

  test('needs one admission only, however often somebody leaves and returns', () => {
    expect(allowed.every(({ events }) => events.filter((event) => event === 'admit').length <= 1)).toBe(true);
    for (const state of ['waiting', 'admitted', 'in_progress'] as const) {
      expect([nextState(state, 'leave'), nextState(state, 'return')]).toEqual([state, state]);
    }
  });

  test('has an outcome exactly when it has ended', () => {
    for (const walked of allowed) {
      const outcome = outcomeOf(walked.events.at(-1) ?? 'check_in');
      expect(outcome !== null).toBe(last(walked) === 'ended');
    }
  });

  test('cannot be a no-show once both were in', () => {
    expect(nextState('in_progress', 'no_show')).toBeNull();
    expect(nextState('in_progress', 'abandon')).toBeNull();
  });
});

test('the patient is told the room only between admission and the end', () => {
  expect(CONSULTATION_STATES.map((state) => maySeeRoom({ state }, 'patient'))).toEqual([false, true, true, false]);
  expect(CONSULTATION_STATES.map((state) => maySeeRoom({ state }, 'doctor'))).toEqual([true, true, true, false]);
});

test('both are in only when each has joined and been heard of since', () => {
  const at = '2026-11-23T10:00:00.000Z';
  const later = '2026-11-23T10:10:00.000Z';
  const here = { joinedAt: at, lastSeenAt: later };
  expect(areBothIn({ participants: { patient: here, doctor: { lastSeenAt: later } } }, later)).toBe(false);
  expect(areBothIn({ participants: { patient: here, doctor: { joinedAt: at, lastSeenAt: at } } }, later)).toBe(false);
  expect(areBothIn({ participants: { patient: here, doctor: here } }, later)).toBe(true);
});
