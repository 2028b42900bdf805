/**
 * The server. `/api` is answered here from one bundle of the handlers, everything else by Next. Plain JavaScript, so that
 * production loads no compiler. `--dev` is the watch mode, in which Next has the API too and compiles it anew when it changes.
 */
import { answerEngine } from './answer-engine.mjs';
import { answerPages } from './answer-pages.mjs';
import { makeApi } from './api.mjs';
import { checkDataDir, checkPort, explainListenError } from './check-place.mjs';
import { closeServer } from './close-server.mjs';
import { answerRequests, makeHttpServer } from './http-server.mjs';
import { limitPages } from './limit-pages.mjs';
import { loadRoutes } from './load-routes.mjs';
import { makePageCache } from './page-cache.mjs';
import { ROOT, distFolder, engineFolder } from './paths.mjs';
import { readSettings } from './read-settings.mjs';
import { exitWithError } from './exit-with-error.mjs';

await main().catch((error) => {
  process.stderr.write(`The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

async function main() {
  const isDev = process.argv.includes('--dev');
  const settings = await checkedSettings();
  Object.assign(process.env, {
    NODE_ENV: isDev ? 'development' : 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    // As `next --experimental-next-config-strip-types` does: Node reads next.config.ts by itself, and no compiler need be there.
    ...(!isDev && { __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'true' }),
  });

  const server = makeHttpServer({ canUpgrade: isDev });
  const { default: next } = await import('next');
  const app = next({ dev: isDev, dir: ROOT, hostname: settings.host, port: settings.port, httpServer: server });
  // Pages import this ES module while firebase-admin requires it; loaded beforehand, it is never met half loaded
  // (ERR_REQUIRE_ESM_RACE_CONDITION).
  await import('jose');
  // Next prepares the platform (src/instrumentation.tsx), which the handlers' bundle then finds in its global slot.
  await app.prepare();
  const api = isDev ? undefined : makeApi(await loadRoutes());
  const byNext = app.getRequestHandler();
  const others = isDev ? byNext : answerEngine(engineFolder(), limitPages(answerPages(distFolder(), byNext, makePageCache())));
  answerRequests(server, { proxies: settings.proxies, api, others });
  server.once('error', (error) => exitWithError(explainListenError(error, settings)));
  server.listen(settings.port, settings.host, () => process.send?.('listening'));
  closeWhenTold(server);
}

/** All that can be wrong is told before Next is loaded and the application opens its store. */
async function checkedSettings() {
  try {
    const settings = readSettings(process.env);
    if ((process.env.PLATFORM || 'embedded') === 'embedded') checkDataDir(settings.dataDir);
    await checkPort(settings);
    return settings;
  } catch (error) {
    return exitWithError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * A terminal's Ctrl+C reaches us twice, once by itself and once through the starter, so only the first word counts.
 * When the starter dies without a word its channel closes, and we end with it.
 * @param {import('node:http').Server} server
 */
function closeWhenTold(server) {
  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    closeServer(server).then(
      () => process.exit(0),
      (error) => exitWithError(`The store could not be closed cleanly: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('message', (word) => word === 'close' && close());
  if (process.channel) process.once('disconnect', close);
}
