import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addMinutes } from '@/domain/shared/time';
import { addSeconds } from '@/domain/shared/instant';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { openSmsGateway, type SmsGateway } from '@/testing/sms-gateway';
import { CLAIM_SECONDS } from './begin-delivery';
import { notifications } from './collections';
import { deliverNotifications } from './deliver-notifications';
import { notify } from './notify';

const CUTS = 1000;

let folder = '';
let gateway: SmsGateway;
let clinic: Clinic;
afterEach(async () => {
  await clinic.close();
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

class Cut extends Error {}

/** A ctx whose process ends, while `isCutting`, at the first commit after something was sent: sent and never noted. */
function cutCtx(ctx: Ctx, isCutting: () => boolean, onCut: () => void): Ctx {
  const sentBefore = gateway.requests.length;
  return {
    ...ctx,
    commitUnaudited: async (work, declared) => {
      if (isCutting() && gateway.requests.length > sentBefore) {
        onCut();
        throw new Cut();
      }
      return ctx.commitUnaudited(work, declared);
    },
  };
}

test.each([
  { kind: 'gateway', messages: 250, most: 1, says: 'arrives exactly once where the provider knows the key' },
  { kind: 'twilio', messages: 500, most: 2, says: 'arrives at most twice where it does not' },
] as const)('cut off a thousand times between sending and noting, every message $says', async ({ kind, messages, most }) => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-cuts-'));
  gateway = await openSmsGateway(folder, kind);
  clinic = await openClinic(gateway.env, sqliteStore({ file: ':memory:' }));
  const system = makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
  const asha = clinic.idOf('asha@demo.test');
  await deliverNotifications(system);
  await clinic.platform.store.commit(async (tx) => {
    const account = await tx.get(accounts, asha);
    if (account) tx.put(accounts, { ...account, phone: '+919876543210' });
    for (let n = 0; n < messages / 2; n += 1) tell(n, tx);
  });
  await clinic.platform.store.commit(async (tx) => {
    for (let n = messages / 2; n < messages; n += 1) tell(n, tx);
  });
  /** Each with a time of its own, which is what tells their texts apart. */
  function tell(n: number, tx: Parameters<typeof notify>[0]): void {
    const data = { at: addMinutes(MONDAY_NINE, n) };
    notify(tx, system, { kind: 'account-password-changed', cause: `message ${n}`, recipients: [asha], data });
  }

  let cuts = 0;
  const due = async () =>
    (await clinic.platform.store.find(notifications, { where: [['dueAt', '<=', clinic.platform.clock()]], limit: 1 })).length > 0;
  for (let round = 0; cuts < CUTS && round < 100; round += 1) {
    while (cuts < CUTS && (await due())) {
      const sent = gateway.requests.length;
      await deliverNotifications(
        cutCtx(
          system,
          () => cuts < CUTS,
          () => (cuts += 1),
        ),
      ).catch((error: unknown) => {
        if (!(error instanceof Cut)) throw error;
      });
      if (gateway.requests.length === sent) break;
    }
    clinic.at(addSeconds(clinic.platform.clock(), CLAIM_SECONDS));
  }
  await deliverNotifications(system);
  const arrivals = new Map<string, number>();
  for (const { key } of gateway.delivered) arrivals.set(key, (arrivals.get(key) ?? 0) + 1);
  expect(cuts).toBe(CUTS);
  expect(arrivals.size).toBe(messages);
  expect(Math.max(...arrivals.values())).toBe(most);
});
