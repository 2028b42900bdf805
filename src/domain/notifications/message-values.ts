import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { timeParts } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';

type Data = Readonly<Record<string, string>>;

/** What the sentences of a notification may take. Of these only {@link OUTSIDE_VALUES} leave the app. */
export type MessageValues = Record<'patient' | 'doctor' | 'caregiver' | 'clinic' | 'when', string>;

/** Who and when: what a message outside the app may say. A patient's name beside a visit would be health data. */
export const OUTSIDE_VALUES = ['doctor', 'clinic', 'when'] as const satisfies readonly (keyof MessageValues)[];

/** The values of a notification's sentences, with the time as the clinic's clock shows it. */
export function messageValues(data: Data, locale: Locale, now: string): MessageValues {
  const at = data['startsAt'] ?? data['at'];
  return {
    patient: data['patientName'] ?? '',
    doctor: data['doctorName'] ?? '',
    caregiver: data['caregiverName'] ?? '',
    clinic: data['orgName'] ?? '',
    when: at === undefined ? '' : dateAndTime(at, data['timeZone'] ?? CLINIC_TIME_ZONE, locale, now),
  };
}

/** `Monday, 5 January, 9:45 am` */
function dateAndTime(at: string, zone: string, locale: Locale, now: string): string {
  const { weekdayText, dateText, exact } = timeParts({ at, zone, locale, now });
  return `${weekdayText}, ${dateText}, ${exact}`;
}
