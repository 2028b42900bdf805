import { timeZoneOf } from '@/domain/shared/time-zone';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

/** The zone of a person's calendar, by which their days and the times of their doses are counted. */
export async function findTimeZone(reader: Reader, userId: string): Promise<string> {
  return timeZoneOf(await reader.get(accounts, userId));
}
