import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { withLocalDoctor } from '@/domain/shared/local-name';
import type { Locale } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { getAppointment } from './get-appointment';

/**
 * The appointment as an iCalendar file (RFC 5545). It names only the doctor and not the reason, because calendars are often
 * shared. Moving or cancelling raises SEQUENCE, so that a calendar updates its entry.
 */
export async function getCalendarFile(ctx: ReadCtx, id: string, locale: Locale = caller(ctx).locale): Promise<string> {
  const { startsAt, endsAt, doctorName, status, version, updatedAt } = withLocalDoctor(await getAppointment(ctx, id), locale);
  const calendar = ical({
    name: 'ArogyaMitra',
    prodId: { company: 'ArogyaMitra', product: 'ArogyaMitra' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const { PUBLIC_URL } = ctx.ports.env;
  calendar.createEvent({
    id: `${id}@arogyamitra`,
    sequence: version - 1,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(updatedAt),
    summary: `${doctorName} · ArogyaMitra`,
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(PUBLIC_URL !== undefined && { url: `${PUBLIC_URL}/appointments/${id}` }),
  });
  return calendar.toString();
}
