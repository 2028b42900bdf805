import { LocalDate, type Locale } from '@/domain/shared/primitives';
import { addDays, localDateOf } from '@/domain/shared/time';
import { listFreeSlots } from '@/server/scheduling/list-free-slots';
import { daysOfSlots } from '@/ui/appointments/days-of-slots';

/** Two rows of four on a phone, one row on a wide screen. */
const DAYS_SHOWN = 8;

type Ctx = Parameters<typeof listFreeSlots>[0];
type SlotsQuery = {
  from?: string | undefined;
  on?: string | undefined;
  /** Shows the days around this instant, with its own day selected. */
  around?: string | undefined;
};

/** The data of a slot picker: eight days, one of them selected, and links to the days before and after. */
export async function readSlots(ctx: Ctx, doctorId: string, locale: Locale, query: SlotsQuery) {
  // West of Greenwich the doctor's date may still be the day before.
  const eve = query.around && addDays(query.around.slice(0, 10), -1);
  const now = ctx.now();
  const requestedDay = LocalDate.safeParse(eve ?? query.from).data;
  // An outdated link asks for past days: then the slots from today on are read, because those are shown.
  const from = requestedDay !== undefined && requestedDay < addDays(now.slice(0, 10), -1) ? undefined : requestedDay;
  const { timeZone: zone, slots, modes } = await listFreeSlots(ctx, doctorId, { from, days: DAYS_SHOWN });
  const today = localDateOf(now, zone);
  const first = from === undefined || from < today ? today : from;
  const days = daysOfSlots({ slots, from: first, days: DAYS_SHOWN, zone, locale, now });
  const wantedOn = query.around ? localDateOf(query.around, zone) : query.on;
  const shownDay = days.find(({ on }) => on === wantedOn) ?? days.find((day) => day.slots.length > 0) ?? days[0];
  const before = addDays(first, -DAYS_SHOWN);
  const earlier = before < today ? today : before;
  return {
    zone,
    modes,
    slots,
    today,
    days,
    chosenOn: shownDay?.on ?? first,
    earlier: first === today ? undefined : earlier,
    later: addDays(first, DAYS_SHOWN),
    from: first,
  };
}
