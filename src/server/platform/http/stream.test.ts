import { expect, it } from 'vitest';
import { eventStream } from './stream';

/** A resource that changes when told to. */
function restless() {
  let change: () => void = () => undefined;
  let count = 0;
  let isWatched = false;
  const body = eventStream({ id: '0', data: '0' }, null, new AbortController().signal, {
    read: async () => {
      count += 1;
      return { id: String(count), data: String(count) };
    },
    finalEvent: async () => null,
    watch(changed) {
      change = changed;
      isWatched = true;
      return () => {
        isWatched = false;
      };
    },
  });
  return {
    body,
    isWatched: () => isWatched,
    async changes(times: number) {
      for (let i = 0; i < times; i += 1) {
        change();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

it('closes on who keeps the line open and reads nothing, and lets them read what was kept', async () => {
  const { body, changes, isWatched } = restless();
  await changes(90);
  expect(isWatched()).toBe(true);
  await changes(100);
  expect(isWatched()).toBe(false);
  const kept: unknown[] = [];
  for await (const one of body) kept.push(one);
  expect(kept.length).toBeLessThan(110);
});

it('watches no longer when the reader goes', async () => {
  const { body, isWatched } = restless();
  await body.cancel();
  expect(isWatched()).toBe(false);
});
