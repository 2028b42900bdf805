import type { RxHead } from '@/domain/prescriptions/views';
import { statusAt } from '@/domain/prescriptions/states';
import type { Reader } from '@/server/platform/store/port';
import { prescriptions } from './collections';

/** The heads of some prescriptions by their ids. The caller must have the right to see them, inside an audited read or commit. */
export async function findHeads(reader: Reader, ids: readonly string[], now: string): Promise<ReadonlyMap<string, RxHead>> {
  const found = await Promise.all([...new Set(ids)].map((id) => reader.get(prescriptions, id)));
  return new Map(
    found.flatMap((rx) => {
      if (rx === null) return [];
      const { id, number, validUntil, prescriber } = rx;
      return [[id, { number, validUntil, prescriberName: prescriber.name, status: statusAt(rx, now) }] as const];
    }),
  );
}
