const IN_FLIGHT_SECONDS_MAX = 10;
const SWEEP_MS = 100;
const CLOSERS = Symbol.for('arogya.closers');

/**
 * Ends the server without breaking a promise it made: no new connections, live streams told to end, requests under way finished
 * (within ten seconds), and only then the store closed.
 * @param {import('node:http').Server} server
 */
export async function closeServer(server) {
  const events = /** @type {import('node:events').EventEmitter} */ (process);
  const closed = new Promise((resolve) => server.close(resolve));
  events.emit('arogya:closing');
  // A kept-alive connection becomes idle only when its last answer is out, which server.close() does not wait to see.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), IN_FLIGHT_SECONDS_MAX * 1000);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
  events.emit('arogya:close-store');
  await runClosers();
}

/**
 * The application lives in its own bundle, so the two meet on a global symbol: a list of functions that each return a promise.
 * What was opened last is closed first, so the store, on which everything stands, is closed last; a failure keeps none from
 * being closed, and the first one is told.
 */
export async function runClosers() {
  /** @type {unknown} */
  const closers = Reflect.get(globalThis, CLOSERS);
  if (!Array.isArray(closers)) return;
  /** @type {unknown[]} */
  const failures = [];
  for (const close of closers.splice(0).reverse()) {
    await Promise.resolve()
      .then(() => close())
      .catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
