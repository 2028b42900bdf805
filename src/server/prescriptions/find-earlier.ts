import type { PrescribedItem, Prescription } from '@/domain/prescriptions/schema';
import { statusAt } from '@/domain/prescriptions/states';
import { addMinutes } from '@/domain/shared/time';
import type { Reader } from '@/server/platform/store/port';
import { prescriptions } from './collections';

const EARLIER_READ = 20;
const DAY_MINUTES = 24 * 60;

/** The newest prescriptions of a patient, whoever wrote them. The caller must have the right to see them. */
export function findEarlier(reader: Reader, patientId: string): Promise<Prescription[]> {
  return reader.find(prescriptions, { where: [['patientId', '==', patientId]], orderBy: [['issuedAt', 'desc']], limit: EARLIER_READ });
}

/** What of a prescription is still to be taken, with the instant its days are over. */
export function runningItems(earlier: Prescription, now: string): (PrescribedItem & { until: string })[] {
  const status = statusAt(earlier, now);
  if (status === 'cancelled' || status === 'replaced') return [];
  const items = earlier.items.map((item) => ({ ...item, until: addMinutes(earlier.issuedAt, item.days * DAY_MINUTES) }));
  return items.filter(({ until }) => until > now);
}
