import { GET as list } from '@/app/api/notifications/route';
import { notifications } from '@/server/notifications/collections';
import type { Clinic } from './clinic';

/** Leaves the newest notification of somebody as one that no provider took. Returns its id. */
export async function giveUpDelivery(clinic: Clinic, as: string): Promise<string> {
  const { body } = await clinic.call(list, { as, path: '/api/notifications?limit=1' });
  const id = (body['items'] as { id: string }[])[0]?.id ?? '';
  await clinic.platform.store.commit(async (tx) => {
    const found = await tx.get(notifications, id);
    if (found === null) return;
    const { dueAt: _due, ...rest } = found;
    const dead = { channel: 'sms', state: 'dead', tries: 8, unknowns: 0, nextAt: found.createdAt, reason: '503' } as const;
    tx.put(notifications, { ...rest, waitingFor: [], isDead: true, deliveries: [{ ...dead, userId: clinic.idOf(as) }] });
  });
  return id;
}
