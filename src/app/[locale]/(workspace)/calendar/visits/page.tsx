import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { appointmentApi, AppointmentView } from '@/domain/appointments/api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import type { QueryOf } from '@/domain/shared/endpoint';
import { LocalDate } from '@/domain/shared/primitives';
import { dayBounds } from '@/domain/shared/time';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { aheadQuery } from '@/ui/appointments/visit-step';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import { listView, type ListView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { TableLink } from '@/ui/kit/table-link';
import { Tabs } from '@/ui/kit/tabs';
import { TimeText } from '@/ui/kit/time-text';
import { CalendarTabs } from '../_components/calendar-tabs';

const PATH = '/calendar/visits';
const PAGE_SIZE = 25;

const STATES = ['upcoming', 'past', 'cancelled'] as const;
type State = (typeof STATES)[number];
type Days = { first: string | undefined; last: string | undefined };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('allVisits') };
}

/** All of a doctor's visits, by when they are. */
export default async function DoctorVisitsPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['doctor'], PATH, props);
  const state = STATES.find((one) => one === query['state']) ?? 'upcoming';
  const first = LocalDate.safeParse(query['first']).data;
  const last = LocalDate.safeParse(query['last']).data;
  const view = listView({
    path: PATH,
    query,
    filters: { state: state === 'upcoming' ? undefined : state, first, last },
    sorts: ['startsAt'],
    usual: { sort: 'startsAt', order: state === 'upcoming' ? 'asc' : 'desc' },
  });
  const asked = queryOf(state, { first, last }, ctx.now());
  const { items, nextCursor } = await readOrNotFound(listAppointments(ctx, { ...asked, order: view.order, limit: PAGE_SIZE, cursor }));
  const t = await getTranslations();
  const tabs = STATES.map((one) => ({
    href: view.href({ state: one === 'upcoming' ? undefined : one, order: undefined }),
    label: t(`appointments.tabs.${one}`),
    current: one === state,
  }));
  return (
    <>
      <PageTitle title={t('calendar.allVisits')} />
      <CalendarTabs open="visits" />
      <Tabs label={t('appointments.views')} tabs={tabs} />
      <FilterForm view={view} keeps={{ state: view.filters['state'] }}>
        <Field name="first" type="date" defaultValue={first} label={t('calendar.firstDay')} />
        <Field name="last" type="date" defaultValue={last} label={t('calendar.lastDay')} />
      </FilterForm>
      {items.length === 0 ? <EmptyState title={t(`appointments.none.${state}`)} /> : <VisitTable visits={items} view={view} />}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}

function VisitTable({ visits, view }: { visits: readonly AppointmentView[]; view: ListView<'startsAt'> }) {
  const t = useTranslations('visit.columns');
  const columns = [
    { title: t('patient') },
    { title: t('when'), sort: view.sortBy('startsAt') },
    { title: t('how') },
    { title: t('reason') },
    { title: t('status') },
  ];
  const rows = visits.map(({ id, patientName, startsAt, timeZone, mode, reason, status }) => ({
    key: id,
    cells: [
      <TableLink key="patient" href={`/appointments/${id}`}>
        {patientName}
      </TableLink>,
      <TimeText key="when" at={startsAt} zone={timeZone} />,
      <ModeText key="how" mode={mode} />,
      reason === '' ? (
        ''
      ) : (
        <span key="reason" className="line-clamp-2 max-w-80 min-w-0">
          {reason}
        </span>
      ),
      <VisitStatus key="status" status={status} />,
    ],
  }));
  return <DataTable caption={t('caption')} columns={columns} rows={rows} />;
}

type Asked = Pick<QueryOf<typeof appointmentApi.list>, 'status' | 'from' | 'to'>;

/** The visits of a tab, within the days asked for. */
function queryOf(state: State, { first, last }: Days, now: string): Asked {
  const days = {
    from: first === undefined ? undefined : dayBounds(first, CLINIC_TIME_ZONE).from,
    to: last === undefined ? undefined : dayBounds(last, CLINIC_TIME_ZONE).until,
  };
  if (state === 'cancelled') return { status: ['cancelled'], ...days };
  if (state === 'past') {
    return { status: ['completed', 'no_show'], from: days.from, to: days.to === undefined || days.to > now ? now : days.to };
  }
  const { status, from } = aheadQuery(now);
  return { status, from: days.from === undefined || days.from < from ? from : days.from, to: days.to };
}
