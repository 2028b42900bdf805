/**
 * Loaded before a server of a test (`node --import`): its clock is moved by hand, with a message `{ clockAheadMs }` over its channel.
 * Timers run as they are, so what is due by the new clock is found by the next tick of the jobs.
 */
const System = Date;
let aheadMs = 0;
const now = () => System.now() + aheadMs;

globalThis.Date = new Proxy(System, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new System(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});

if (process.channel) {
  process.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'clockAheadMs' in message) aheadMs = Number(message.clockAheadMs);
  });
  // Only the server itself decides whether the channel keeps it alive.
  process.channel.unref();
}
