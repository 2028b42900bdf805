import { isProblem } from '@/domain/shared/problem';
import { leftByMedicine } from '@/domain/prescriptions/states';
import { ITEMS_MAX } from '@/domain/reservations/schema';
import type { publicPageCtx } from '@/server/platform/page';
import { getPrescription } from '@/server/prescriptions/get-prescription';
import type { ForWhom } from './_components/reserve-form';

/** A prescription medicines are looked for on, and what is left of each. */
export type WantedRx = {
  id: string;
  patientId: string;
  prescriberName: string;
  items: readonly { medicineId: string; title: string; query: string; left: number }[];
};

type Ctx = Awaited<ReturnType<typeof publicPageCtx>>;

/** The valid prescription the address names, for somebody who may have its medicines kept; null for anybody and anything else. */
export async function readRx(ctx: Ctx, people: ForWhom | null, id: string | undefined): Promise<WantedRx | null> {
  if (id === undefined || people === null) return null;
  try {
    const rx = await getPrescription(ctx, id);
    if (rx.status !== 'valid' || !people.some(({ patientId }) => patientId === rx.patientId)) return null;
    const items = [...leftByMedicine(rx)].flatMap(([medicineId, left]) => {
      const item = rx.items.find((one) => one.medicineId === medicineId);
      if (item === undefined || left === 0) return [];
      const query = [item.generic, item.strength].filter(Boolean).join(' ');
      return [{ medicineId, title: [query, item.form].filter(Boolean).join(', '), query, left }];
    });
    return { id: rx.id, patientId: rx.patientId, prescriberName: rx.prescriber.name, items: items.slice(0, ITEMS_MAX) };
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}
