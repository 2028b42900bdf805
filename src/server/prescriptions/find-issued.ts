import type { PrescribedItem, Prescription } from '@/domain/prescriptions/schema';
import { leftOf, statusAt } from '@/domain/prescriptions/states';
import { addMinutes } from '@/domain/shared/time';
import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { prescriptions } from './collections';

/** The newest of a patient's prescriptions, whoever wrote them, as far back as a doctor looks. */
const NEWEST: Slice = { limit: 20 };
const DAY_MINUTES = 24 * 60;

/** A patient's prescriptions, the latest first. The caller must have the right to see them, inside an audited read. */
export async function findIssued(reader: Reader, patientId: string, slice = NEWEST): Promise<Prescription[]> {
  return findSlice(reader, prescriptions, { where: [['patientId', '==', patientId]], at: 'issuedAt' }, slice);
}

/**
 * What of a prescription is still to be taken, with the instant its days are over. Of a replaced one that is what was handed over whole:
 * the rest was written again in its place, or not any more.
 */
export function runningItems(earlier: Prescription, now: string): (PrescribedItem & { until: string })[] {
  const status = statusAt(earlier, now);
  if (status === 'cancelled') return [];
  const left = leftOf(earlier);
  const kept = status === 'replaced' ? earlier.items.filter((_, place) => left[place] === 0) : earlier.items;
  const items = kept.map((item) => ({ ...item, until: addMinutes(earlier.issuedAt, item.days * DAY_MINUTES) }));
  return items.filter(({ until }) => until > now);
}
