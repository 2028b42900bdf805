import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dateAndTimeInWords, timeParts } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';

type Data = Readonly<Record<string, string>>;

/** What the sentences of a notification may take. Of these only {@link OUTSIDE_VALUES} leave the app. */
export type MessageValues = Record<'patient' | 'doctor' | 'caregiver' | 'clinic' | 'when', string>;

/** Who and when: what a message outside the app may say. A patient's name beside a visit would be health data. */
export const OUTSIDE_VALUES = ['doctor', 'clinic', 'when'] as const satisfies readonly (keyof MessageValues)[];

/** The values of a notification's sentences, with the time as the clinic's clock shows it; `short` leaves out the weekday. */
export function messageValues(data: Data, locale: Locale, now: string, length: 'full' | 'short' = 'full'): MessageValues {
  const at = data['startsAt'] ?? data['at'];
  return {
    patient: data['patientName'] ?? '',
    doctor: doctorNameIn(data, locale),
    caregiver: data['caregiverName'] ?? '',
    clinic: data['orgName'] ?? '',
    when: at === undefined ? '' : dateAndTime({ at, zone: data['timeZone'] ?? CLINIC_TIME_ZONE, locale, now }, length),
  };
}

const DOCTOR_NAMES = { en: 'doctorName', hi: 'doctorNameHi', pa: 'doctorNamePa' } as const;

/** The doctor's name in a language; in Latin letters where there is no other. */
export function doctorNameIn(data: Data, locale: Locale): string {
  return data[DOCTOR_NAMES[locale]] || (data['doctorName'] ?? '');
}

/** `Monday, 5 January, 9:45 am`. The short one, without weekday and year, fits the 30 letters of an SMS variable. */
function dateAndTime(question: Parameters<typeof timeParts>[0], length: 'full' | 'short'): string {
  if (length === 'full') return dateAndTimeInWords(question);
  const { dateText, exact } = timeParts(question);
  return `${dateText.replace(/,? \d{4}$/, '')}, ${exact}`;
}
