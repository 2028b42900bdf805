import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { DEFAULT_TIMES, type EscalationTimes } from '@/domain/vitals/ladder';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { vitalDefaults } from './collections';

type Defaults = { times: EscalationTimes; version: number };

/** When people are told of an alert where a patient has set nothing else; `version` 0 while nobody has set it. */
export async function getDefaultEscalation(ctx: ReadCtx): Promise<Defaults> {
  requireAllowed('escalation-times.set', caller(ctx), {});
  const { times, version } = (await ctx.read.get(vitalDefaults, 'platform')) ?? { times: DEFAULT_TIMES, version: 0 };
  return { times, version };
}

/** Sets that for the whole platform. Throws `changed-meanwhile` when it is newer than `version`. */
export async function saveDefaultEscalation(ctx: Ctx, { times, version }: Defaults): Promise<Defaults> {
  requireAllowed('escalation-times.set', caller(ctx), {});
  return ctx.commit('vitals.save_default_escalation', { type: 'vital_defaults', id: 'platform', shared: true }, async (tx) => {
    const before = await tx.get(vitalDefaults, 'platform');
    if ((before?.version ?? 0) !== version) {
      throw problem('changed-meanwhile', { current: { times: before?.times ?? DEFAULT_TIMES, version: before?.version ?? 0 } });
    }
    const saved = { id: 'platform' as const, times, version: version + 1 };
    tx.put(vitalDefaults, saved);
    return { times, version: saved.version };
  });
}
