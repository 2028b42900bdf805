import { beforeEach, expect, test, vi } from 'vitest';
import { rememberEmail, popRememberedEmail } from './remembered-email';

const HOUR_MS = 3_600_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal('localStorage', storage);
  vi.useFakeTimers();
});

test('the address of a link is known once, within the hour', () => {
  expect(popRememberedEmail()).toBeNull();
  rememberEmail('asha@demo.test');
  vi.advanceTimersByTime(HOUR_MS - 1);
  expect(popRememberedEmail()).toBe('asha@demo.test');
  expect(popRememberedEmail()).toBeNull();
  rememberEmail('asha@demo.test');
  vi.advanceTimersByTime(HOUR_MS);
  expect(popRememberedEmail()).toBeNull();
});

test('a browser that refuses storage is asked for the address instead', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => rememberEmail('asha@demo.test')).not.toThrow();
  expect(popRememberedEmail()).toBeNull();
});
