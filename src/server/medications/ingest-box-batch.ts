import { openedDose } from '@/domain/medications/opened-dose';
import type { BodyOf } from '@/domain/shared/endpoint';
import { addDays, localDateOf } from '@/domain/shared/time';
import type { BatchReply, vitalsApi } from '@/domain/vitals/api';
import { DrawerEvent } from '@/domain/vitals/device-commands';
import { NOTIFY_SCOPE } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { ingestBatch, requireDevice } from '@/server/vitals/ingest-batch';
import { findInDrawer } from './bind-drawer';
import { doseDays, medications } from './collections';
import { keepDecision } from './decide-dose';
import { findDecisions } from './find-plans';

type Input = { token: string; body: BodyOf<typeof vitalsApi.ingest> };

/** The day before and after the dose's own. */
const DAYS_READ = 3;

/**
 * What a device posts: a drawer that was opened confirms its dose, once, however often the batch is sent; the rest is
 * {@link ingestBatch}. The drawers come first, so that a batch is acknowledged only after both.
 */
export async function ingestBoxBatch(ctx: Ctx, input: Input): Promise<BatchReply> {
  const events = input.body.events.flatMap((event) => DrawerEvent.safeParse(event).data ?? []);
  if (events.length > 0) {
    const { id, patientId } = await requireDevice(ctx, input.token);
    for (const event of events) await openDrawer(ctx, { id, patientId }, event);
  }
  return ingestBatch(ctx, input);
}

async function openDrawer(ctx: Ctx, device: { id: string; patientId: string }, { drawer: number, at }: DrawerEvent): Promise<void> {
  await ctx.commitUnaudited(
    async (tx) => {
      const [plan] = await findInDrawer(tx, { deviceId: device.id, number });
      if (plan?.patientId !== device.patientId) return;
      const from = addDays(localDateOf(at, plan.timeZone), -1);
      const said = await findDecisions(tx, { patientId: plan.patientId, from, days: DAYS_READ });
      const dose = openedDose(plan, said, { at, now: ctx.now() });
      if (dose !== null) await keepDecision(ctx, tx, { plan, dose: { on: dose.on, time: dose.time, state: 'taken' }, by: device.id });
    },
    { clinical: [medications, doseDays, NOTIFY_SCOPE] },
  );
}
