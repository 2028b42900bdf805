import { z } from 'zod';
import { CLINIC_TIME_ZONE } from './clock-text';
import { isZone } from './time';

/** What some browsers still call India's zone (CLDR keeps the first name a zone had). */
const OLD_NAME_OF_CLINIC_ZONE = 'Asia/Calcutta';

/** A zone of the IANA database as somebody or their browser names it. */
export const TimeZone = z
  .string()
  .max(64, 'too-long')
  .transform((zone) => (zone === OLD_NAME_OF_CLINIC_ZONE ? CLINIC_TIME_ZONE : zone))
  .refine(isZone, 'unknown-time-zone');

/** The zone of somebody's calendar; India's where nobody said another. */
export function timeZoneOf(account: { timeZone?: string | undefined } | null): string {
  return account?.timeZone ?? CLINIC_TIME_ZONE;
}

/** The zone a form fills in by script: empty without one, and nobody is sent back for a zone their browser does not know how to say. */
export const BrowserZone = TimeZone.optional().catch(undefined);
