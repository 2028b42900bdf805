import { beforeEach, expect, test, vi } from 'vitest';
import { rememberEmail, takeRememberedEmail } from './remembered-email';

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
  expect(takeRememberedEmail()).toBeNull();
  rememberEmail('asha@demo.test');
  vi.advanceTimersByTime(HOUR_MS - 1);
  expect(takeRememberedEmail()).toBe('asha@demo.test');
  expect(takeRememberedEmail()).toBeNull();
  rememberEmail('asha@demo.test');
  vi.advanceTimersByTime(HOUR_MS);
  expect(takeRememberedEmail()).toBeNull();
});

test('a browser that refuses storage is asked for the address instead', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => rememberEmail('asha@demo.test')).not.toThrow();
  expect(takeRememberedEmail()).toBeNull();
});
