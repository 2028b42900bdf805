import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import type { Principal } from '@/domain/shared/principal';
import { bookAppointment } from '@/server/appointments/book-appointment';
import { notificationPreferences, notifications } from '@/server/notifications/collections';
import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { notify } from '@/server/notifications/notify';
import { makeCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Platform } from '@/server/platform/platform';
import { makeDiskClinic, openDiskPlatform, type DiskClinic } from '@/testing/disk-clinic';
import { openSmsGateway, type SmsGateway } from '@/testing/sms-gateway';
import { createDoctors, DOCTORS } from './lib/booking-attempts';
import { spreadOf, type Timing } from './lib/race';
import { mustEqual, printHeading, printRatio, printTimings } from './lib/report';

const MESSAGES = 10_000;
const PEOPLE = 500;
/** One request in ten is refused for now. */
const REFUSED_EVERY = 10;
const TOLD_TOGETHER = 100;
/** Longer than the longest pause after the first attempts; the clock is put forward by it between two runs. */
const AHEAD_SECONDS = 300;
/** One patient may have three coming with one doctor. */
const BOOKINGS_A_PATIENT = 3;
const BOOKINGS = DOCTORS * BOOKINGS_A_PATIENT;

/** A clinic on the disk whose messages go to a gateway on this machine. */
type Side = { clinic: DiskClinic; platform: Platform; gateway: SmsGateway; doctors: readonly string[]; passTime: () => void };

/**
 * How fast the outbox empties into a gateway that fails a tenth of the time, and what a booking pays for it: the same booking in a
 * clinic with nothing waiting and in one with everything waiting, in turn, and then while everything is being sent.
 */
export async function bench(): Promise<void> {
  printHeading(`Notifications: ${String(MESSAGES)} messages to ${String(PEOPLE)} people through a gateway that refuses every tenth`);
  const [quiet, busy] = [await openSide(), await openSide()];
  await tellEverybody(busy);
  const [before, waiting] = await timeInTurn(quiet, busy);
  const { seconds, during } = await empty(busy);
  const timings = [before, waiting, during];
  printTimings(timings);
  for (const timing of timings.slice(1)) printRatio(timing, before, 'about 1');
  console.log(`\n  delivered in ${seconds.toFixed(1)} s: ${(MESSAGES / seconds).toFixed(0)} messages a second, with their repetitions`);
  console.log('  exactly once where the channel has an idempotency key, at most twice otherwise; this gateway has one\n');

  const arrived = busy.gateway.delivered.filter(({ templateId }) => templateId.startsWith('account-password-changed'));
  const refused = busy.gateway.requests.length - busy.gateway.delivered.length;
  mustEqual('the gateway refused about a tenth', Math.round((10 * refused) / busy.gateway.requests.length), 1);
  mustEqual('every message arrived', arrived.length, MESSAGES);
  mustEqual('none arrived twice', new Set(arrived.map(({ key }) => key)).size, MESSAGES);
  for (const side of [quiet, busy]) await close(side);
}

async function openSide(): Promise<Side> {
  const clinic = await makeDiskClinic(PEOPLE);
  const doctors = await createDoctors(clinic);
  const gateway = await openSmsGateway(clinic.dataDir);
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead * 1000).toISOString();
  const platform = openDiskPlatform(clinic.dataDir, { env: gateway.env, clock });
  await givePhones(platform, clinic);
  await deliver(platform);
  gateway.delivered.length = 0;
  gateway.requests.length = 0;
  return { clinic, platform, gateway, doctors, passTime: () => (ahead += AHEAD_SECONDS) };
}

async function close({ clinic, platform, gateway }: Side): Promise<void> {
  await platform.store.close();
  await gateway.close();
  clinic.remove();
}

const system = (platform: Platform) => makeCtx(platform, { principal: null, requestId: 'req_bench' });
const deliver = (platform: Platform) => deliverNotifications(system(platform));

/** Everybody has a number and no quiet hours. */
async function givePhones(platform: Platform, clinic: DiskClinic): Promise<void> {
  const { quietHours: _none, ...preferences } = DEFAULT_PREFERENCES;
  for (const [n, { id }] of clinic.patients.entries()) {
    await platform.store.commit(async (tx) => {
      const account = await tx.get(accounts, id);
      if (account) tx.put(accounts, { ...account, phone: `+9198${String(10_000_000 + n)}` });
      tx.put(notificationPreferences, { ...preferences, id });
    });
  }
}

/** Timely messages, so that one that is refused does not hold up the next: what is measured is the outbox and not its pauses. */
async function tellEverybody({ platform, clinic }: Side): Promise<void> {
  const ctx = system(platform);
  for (let first = 0; first < MESSAGES; first += TOLD_TOGETHER) {
    await platform.store.commit(async (tx) => {
      for (let n = first; n < first + TOLD_TOGETHER; n += 1) {
        const recipients = [clinic.patients[n % PEOPLE]?.id ?? ''];
        notify(tx, ctx, { kind: 'account-password-changed', cause: `bench ${String(n)}`, recipients, data: { at: ctx.now() } });
      }
    });
  }
}

/** Each booking in one clinic and then in the other, so that a slow moment of the machine hits both. */
async function timeInTurn(quiet: Side, busy: Side): Promise<[Timing, Timing]> {
  const times = { quiet: [] as number[], busy: [] as number[] };
  for (let n = 0; n < BOOKINGS; n += 1) {
    times.quiet.push(await timeBooking(quiet, n));
    times.busy.push(await timeBooking(busy, n));
  }
  return [
    { name: 'a booking, nothing waiting', ...spreadOf(times.quiet) },
    { name: `a booking, ${String(MESSAGES)} waiting`, ...spreadOf(times.busy) },
  ];
}

/** Sends everything, one booking after the other beside it. */
async function empty(side: Side): Promise<{ seconds: number; during: Timing }> {
  side.gateway.reply((_, index) => (index % REFUSED_EVERY === 0 ? 503 : 'take'));
  const times: number[] = [];
  let seconds = 0;
  while (await isDue(side.platform)) {
    let isSending = true;
    const began = performance.now();
    const sending = deliver(side.platform).finally(() => (isSending = false));
    while (isSending && times.length < BOOKINGS) times.push(await timeBooking(side, BOOKINGS + times.length));
    await sending;
    seconds += (performance.now() - began) / 1000;
    side.passTime();
  }
  return { seconds, during: { name: 'a booking while they are sent', ...spreadOf(times) } };
}

async function isDue(platform: Platform): Promise<boolean> {
  const waiting = await platform.store.find(notifications, { orderBy: [['dueAt', 'asc']], limit: 1 });
  return waiting.length > 0;
}

/** The n-th booking of a clinic: three for each patient with each doctor in turn. */
async function timeBooking({ platform, clinic, doctors }: Side, n: number): Promise<number> {
  const turn = Math.floor(n / BOOKINGS_A_PATIENT);
  const [doctorId = '', userId = ''] = [doctors[turn % DOCTORS], clinic.patients[turn]?.id];
  const principal: Principal = { userId, name: 'Somebody', role: 'patient', locale: 'pa', verified: true, sessionId: 'ses_bench' };
  const ctx = makeCtx(platform, { principal, requestId: 'req_bench' });
  const began = performance.now();
  await bookAppointment(ctx, { doctorId, startsAt: clinic.slot(n), mode: 'video', reason: '' });
  return performance.now() - began;
}
