import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { deadAddresses } from './collections';
import { deadAddressId, type AddressedChannel } from './find-addresses';
import { notify } from './notify';

/**
 * Marks an address as one that does not exist, so that it is not used again, and tells its owner in the app, the first time. That a
 * number has no WhatsApp is no news to anybody. Reads now; the returned write follows the commit's other reads.
 */
export async function markDead(tx: Tx, ctx: Ctx, userId: string, { channel, address }: DeadAddress): Promise<() => void> {
  const id = deadAddressId(ctx, channel, address);
  if ((await tx.get(deadAddresses, id)) !== null) return () => undefined;
  return () => {
    tx.put(deadAddresses, { id, at: ctx.now() });
    if (channel === 'whatsapp') return;
    notify(tx, ctx, { kind: 'account-unreachable', cause: `${id} ${userId}`, recipients: [userId], data: {} });
  };
}

type DeadAddress = { channel: AddressedChannel; address: string };
