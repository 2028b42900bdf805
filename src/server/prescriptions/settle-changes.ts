import type { ChangeEvent } from '@/domain/prescriptions/change-request';
import { changeStateAt, nextChangeState } from '@/domain/prescriptions/change-request';
import { RECIPIENTS_MAX } from '@/domain/notifications/schema';
import { problem } from '@/domain/shared/problem';
import { notify } from '@/server/notifications/notify';
import { listMemberships } from '@/server/organisations/list-memberships';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { changeRequests, type StoredChangeRequest } from './collections';

/** A request that is to be settled, and who in the shop hears of it. */
export type ToSettle = { request: StoredChangeRequest; shopIds: readonly string[] };

const OPEN_MAX = 20;

/** The open requests about a prescription. Before the first write of the commit that settles them. */
export async function findOpenChanges(reader: Reader, prescriptionId: string, now: string): Promise<ToSettle[]> {
  const found = await reader.find(changeRequests, {
    where: [
      ['prescriptionId', '==', prescriptionId],
      ['state', '==', 'open'],
    ],
    limit: OPEN_MAX,
  });
  return Promise.all(found.filter((one) => changeStateAt(one, now) === 'open').map((request) => withShop(reader, request)));
}

export async function withShop(reader: Reader, request: StoredChangeRequest): Promise<ToSettle> {
  const { items } = await listMemberships(reader, request.pharmacyId, { limit: RECIPIENTS_MAX, order: 'asc' });
  return { request, shopIds: items.map(({ userId }) => userId) };
}

type Outcome = { answer?: string; replacedBy?: string; replacedByNumber?: string };

/**
 * Writes requests after an event, and tells the shops, which wait at a counter; of what they withdraw or what time ends they know. Throws
 * `wrong-state` for one that is settled. Writes only.
 */
export function settleChanges(
  tx: Tx,
  ctx: ReadCtx,
  event: ChangeEvent,
  all: readonly ToSettle[],
  outcome: Outcome = {},
): StoredChangeRequest[] {
  return all.map(({ request, shopIds }) => {
    const state = nextChangeState(request.state, event);
    if (state === null) throw problem('wrong-state');
    const after = { ...request, ...outcome, state, waitsFor: [], version: request.version + 1, updatedAt: ctx.now() };
    tx.put(changeRequests, after);
    if (event === 'replace' || event === 'refuse') {
      const { id, prescriptionId, patientId, patientName, doctorId, doctorName, pharmacyName } = request;
      const data = { requestId: id, prescriptionId, patientId, patientName, doctorId, doctorName, orgName: pharmacyName };
      notify(tx, ctx, { kind: 'change-answered', cause: `${id}@${after.version}`, recipients: shopIds, data });
    }
    return after;
  });
}
