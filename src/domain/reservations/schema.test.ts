import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterCode, mayReserve } from './schema';
import { isOpen, nextState, RESERVATION_EVENTS, RESERVATION_STATES, stateAt, stockEffectOf, type ReservationState } from './states';

test('whatever happens in whatever order, what is held is given back or handed over exactly once, and nothing happens after the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RESERVATION_EVENTS), { maxLength: 12 }), (events) => {
      let state: ReservationState = 'held';
      let ended = 0;
      for (const event of events) {
        const next = nextState(state, event);
        if (next === null) continue;
        expect(isOpen(state)).toBe(true);
        if (stockEffectOf(event) !== 'kept') ended += 1;
        expect(isOpen(next)).toBe(stockEffectOf(event) === 'kept');
        state = next;
      }
      expect(ended).toBe(isOpen(state) ? 0 : 1);
    }),
  );
});

test('a final state allows nothing, and every open one can be ended by either side and by time', () => {
  for (const state of RESERVATION_STATES) {
    const allowed = RESERVATION_EVENTS.filter((event) => nextState(state, event) !== null);
    if (isOpen(state)) expect(allowed).toEqual(expect.arrayContaining(['decline', 'collect', 'cancel', 'expire']));
    else expect(allowed).toEqual([]);
  }
});

test('two hours after it was made it has expired, settled or not; what was collected before stays collected', () => {
  const expiresAt = '2026-01-05T05:30:00.000Z';
  expect(stateAt({ state: 'confirmed', expiresAt }, '2026-01-05T05:29:59.999Z')).toBe('confirmed');
  expect(stateAt({ state: 'confirmed', expiresAt }, expiresAt)).toBe('expired');
  expect(stateAt({ state: 'collected', expiresAt }, expiresAt)).toBe('collected');
});

test('Schedule X and narcotics cannot be reserved', () => {
  expect(mayReserve({ schedule: 'X', ndps: 'no' })).toBe(false);
  expect(mayReserve({ schedule: 'H1', ndps: 'yes' })).toBe(false);
  expect(mayReserve({ schedule: 'H1', ndps: 'no' })).toBe(true);
});

test('the code at the counter has four digits and follows from the id', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(counterCode(id)).toMatch(/^\d{4}$/);
      expect(counterCode(id)).toBe(counterCode(id));
    }),
  );
});
