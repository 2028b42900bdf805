import type { AppointmentStatus } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import type { DayWindow } from '@/domain/scheduling/day-window';
import { openWindows } from '@/domain/scheduling/open-hours';
import type { Availability } from '@/domain/scheduling/schema';
import { clockText, formatterFor } from '@/domain/shared/clock-text';
import { timeParts } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';
import { addDays, instantAt, localDateOf, minutesBetween, wallClockOf, weekdayOf } from '@/domain/shared/time';

/** A booked visit on the doctor's clock: minutes since the midnight of its date. */
export type WeekVisit = { id: string; from: number; until: number; time: string; name: string; status: AppointmentStatus };
export type WeekDay = {
  on: string;
  /** 1 is Monday. */
  day: number;
  weekday: string;
  date: string;
  isToday: boolean;
  isPast: boolean;
  /** Null on a day off. */
  open: readonly DayWindow[] | null;
  freeCount: number;
  visits: readonly WeekVisit[];
};

type Week = {
  from: string;
  today: string;
  hours: Availability;
  visits: readonly AppointmentView[];
  /** The instants at which free slots begin. */
  free: readonly string[];
  locale: Locale;
};

/** The seven days of a week as they are shown. */
export function weekDays({ from, today, hours, visits, free, locale }: Week): WeekDay[] {
  const zone = hours.timeZone;
  return Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((on) => {
    const day = weekdayOf(on);
    const noon = instantAt(on, '12:00', zone);
    return {
      on,
      day,
      weekday: formatterFor('weekday', locale, zone).format(new Date(noon)),
      date: timeParts({ at: noon, zone, locale, now: instantAt(today, '12:00', zone) }).dateText,
      isToday: on === today,
      isPast: on < today,
      open: openWindows(hours, { on, day }),
      freeCount: free.filter((startsAt) => localDateOf(startsAt, zone) === on).length,
      visits: visits.filter(({ startsAt }) => localDateOf(startsAt, zone) === on).map((visit) => toWeekVisit(visit, zone, locale)),
    };
  });
}

function toWeekVisit({ id, startsAt, endsAt, patientName, status }: AppointmentView, zone: string, locale: Locale): WeekVisit {
  const from = wallClockOf(startsAt, zone).minutes;
  const until = from + minutesBetween(startsAt, endsAt);
  return { id, from, until, time: clockText(startsAt, locale, zone), name: patientName, status };
}
