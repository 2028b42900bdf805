import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Preloaded into a server under measurement: answers `delay` on its channel with the longest time, in ms, for which nothing else
 * could be done since it was last asked.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', (word) => {
  if (word !== 'delay') return;
  process.send?.({ delayMs: delay.max / 1e6 });
  delay.reset();
});
