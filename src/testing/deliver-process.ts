import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { makeCtx } from '@/server/platform/ctx';
import { openDiskPlatform } from './disk-clinic';

/**
 * A process that delivers what is due on the store in DATA_DIR until it is killed. Its clock is ahead by AHEAD_SECONDS, so that the
 * next one need not wait for the end of a killed one's claims. It says so each time nothing was due.
 */
const { DATA_DIR = '', AHEAD_SECONDS = '0', ...env } = process.env;
const sms = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[0].startsWith('SMS_')));
const platform = openDiskPlatform(DATA_DIR, {
  env: sms,
  clock: () => new Date(Date.now() + Number(AHEAD_SECONDS) * 1000).toISOString(),
});
for (;;) {
  const attempted = await deliverNotifications(makeCtx(platform, { principal: null, requestId: 'req_deliver' }));
  if (attempted === 0) process.send?.('idle');
  if (attempted === 0) await new Promise((done) => setTimeout(done, 50));
}
