import { expect, it } from 'vitest';
import { reconnectAction } from './reconnect';

it('leaves a good connection alone', () => {
  expect(reconnectAction({ state: 'connected', isPolite: false, tries: 0 })).toBeNull();
});

it('gives the browser a moment before it mends, and none when the browser has given up', () => {
  expect(reconnectAction({ state: 'disconnected', isPolite: false, tries: 0 })).toEqual({ inMs: 2000, act: 'restart' });
  expect(reconnectAction({ state: 'failed', isPolite: false, tries: 0 })).toEqual({ inMs: 0, act: 'restart' });
});

it('lets the polite side wait a little longer than the other, always', () => {
  for (const state of ['disconnected', 'failed', 'connecting'] as const) {
    for (const tries of [0, 1, 5]) {
      const wait = (isPolite: boolean) => reconnectAction({ state, isPolite, tries })?.inMs ?? 0;
      expect(wait(true)).toBeGreaterThan(wait(false));
    }
  }
});

it('begins anew after three restarts that did not help, and then goes on trying', () => {
  const acts = [0, 1, 2, 3, 4, 5, 6, 7].map((tries) => reconnectAction({ state: 'failed', isPolite: false, tries })?.act);
  expect(acts).toEqual(['restart', 'restart', 'restart', 'renew', 'restart', 'restart', 'restart', 'renew']);
});
