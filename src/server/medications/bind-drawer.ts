import type { Drawer, Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findDevice } from '@/server/vitals/queue-command';
import { medications, type StoredMedication } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

/** One medicine lies in a drawer; two are found while a race between two bindings is being settled. */
const IN_DRAWER_MAX = 2;

function drawerKey({ deviceId, number }: Drawer): string {
  return `${deviceId}@${number}`;
}

/** What lies in a drawer now. */
export async function findInDrawer(reader: Reader, drawer: Drawer): Promise<StoredMedication[]> {
  return reader.find(medications, {
    where: [
      ['drawerKey', '==', drawerKey(drawer)],
      ['state', '==', 'active'],
    ],
    limit: IN_DRAWER_MAX,
  });
}

/**
 * Puts a medicine into a drawer of a box of the same patient, in place of what lay there, or into none. Throws `not-found`, `wrong-state`
 * for a plan that was stopped, and `bad-request` for a device that is not the patient's.
 */
export async function bindDrawer(ctx: Ctx, id: string, drawer: Drawer | undefined): Promise<Medication> {
  return ctx.commit('medication.bind', medicationSubject, async (tx) => {
    const { drawer: _drawer, drawerKey: _key, ...plan } = await requireMedication(ctx, tx, 'medication.confirm', id);
    if (plan.state !== 'active') throw problem('wrong-state');
    if (drawer === undefined) {
      tx.put(medications, plan);
      return plan;
    }
    const device = await findDevice(tx, drawer.deviceId);
    if (device?.patientId !== plan.patientId) throw problem('bad-request', { errors: [{ at: 'drawer.deviceId', code: 'not-one-of' }] });
    const before = await findInDrawer(tx, drawer);
    for (const { drawer: _old, drawerKey: _oldKey, ...other } of before) if (other.id !== id) tx.put(medications, other);
    const bound = { ...plan, drawer, drawerKey: drawerKey(drawer) };
    tx.put(medications, bound);
    return bound;
  });
}
