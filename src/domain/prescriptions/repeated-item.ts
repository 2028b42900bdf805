import type { PrescribedItem, RxItem } from './schema';

/** A signed medicine as it would be written again. Of the master only the name of a brand is by hand. */
export function repeatedItem({ generic, brand, schedule: _, ...item }: PrescribedItem): RxItem {
  const name = item.medicineId === undefined ? generic : brand;
  return { ...item, ...(name !== undefined && { name }) };
}
