/**
 * Called by Next once before serving. Does nothing during the build. Next goes on serving errors when this throws, so the
 * functions called here end the process themselves.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { watchProcess } = await import('@/server/platform/watch-process');
  watchProcess();
  const { loadServerEnv } = await import('@/server/platform/env');
  loadServerEnv();
  const { preparePlatform } = await import('@/server/platform/prepare');
  await preparePlatform();
  const { startJobLoop } = await import('@/server/platform/jobs/start-job-loop');
  const { JOBS } = await import('@/server/system/jobs');
  startJobLoop(JOBS);
  const { startMqtt } = await import('@/server/platform/mqtt/start-mqtt');
  const { DEVICES_BY_MESSAGE } = await import('@/server/medications/ingest-message');
  await startMqtt(DEVICES_BY_MESSAGE);
}
