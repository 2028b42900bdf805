import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocalDate } from '@/domain/shared/primitives';
import { addDays, localDateOf, weekdayOf } from '@/domain/shared/time';
import { ClientMessages } from '@/i18n/client-messages';
import { listWeek } from '@/server/appointments/list-day';
import { listPage, type ListPageProps, type PageCtx } from '@/server/platform/page';
import { listFreeSlots } from '@/server/scheduling/list-free-slots';
import { getAvailability } from '@/server/scheduling/save-availability';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { CalendarTabs } from './_components/calendar-tabs';
import { WeekGrid } from './_components/week-grid';
import { WeekList } from './_components/week-list';
import { weekDays } from './_components/week-days';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

/** A doctor's week: a grid on a desk, on which hours can be opened, and a list on a phone. */
export default async function CalendarPage(props: ListPageProps) {
  const { locale, ctx, query } = await listPage(['doctor'], '/calendar', props);
  const t = await getTranslations('calendar');
  const hours = await getAvailability(ctx);
  const today = localDateOf(ctx.now(), hours.timeZone);
  const asked = LocalDate.safeParse(query['from']).data ?? today;
  const from = addDays(asked, 1 - weekdayOf(asked));
  const [visits, free] = await Promise.all([listWeek(ctx, from), freeStarts(ctx, from)]);
  const days = weekDays({ from, today, hours, visits, free, locale });
  const { timeZone, slotMinutes, bufferMinutes, weekly, exceptions, modes, version } = hours;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton kind="quiet" href="/availability" icon={<Icon name="calendar-clock" className="size-5" />}>
            {t('change')}
          </LinkButton>
        }
      />
      <CalendarTabs open="week" />
      <Weeks from={from} isThisWeek={from <= today && today < addDays(from, 7)} />
      <div className="max-lg:hidden">
        <ClientMessages namespaces={['calendar']}>
          <WeekGrid days={days} availability={{ timeZone, slotMinutes, bufferMinutes, weekly, exceptions, modes, version }} />
        </ClientMessages>
      </div>
      <div className="lg:hidden">
        <WeekList days={days} />
      </div>
    </>
  );
}

/** The starts of free slots in the week; none for a doctor who cannot be booked yet. */
async function freeStarts(ctx: PageCtx, from: string): Promise<string[]> {
  const { userId, verified } = ctx.principal;
  if (!verified) return [];
  return (await listFreeSlots(ctx, userId, { from, days: 7 })).slots.map(({ startsAt }) => startsAt);
}

async function Weeks({ from, isThisWeek }: { from: string; isThisWeek: boolean }) {
  const t = await getTranslations('calendar');
  return (
    <nav aria-label={t('weeks')} className="mb-5 flex flex-wrap gap-2">
      <LinkButton kind="quiet" href={`/calendar?from=${addDays(from, -7)}`} icon={<Icon name="arrow-left" className="size-5 shrink-0" />}>
        {t('previous')}
      </LinkButton>
      {!isThisWeek && (
        <LinkButton kind="quiet" href="/calendar">
          {t('thisWeek')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={`/calendar?from=${addDays(from, 7)}`} icon={<Icon name="arrow-right" className="size-5 shrink-0" />}>
        {t('next')}
      </LinkButton>
    </nav>
  );
}
