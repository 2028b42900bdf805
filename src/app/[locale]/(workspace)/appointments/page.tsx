import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { appointmentApi } from '@/domain/appointments/api';
import type { QueryOf } from '@/domain/shared/endpoint';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listPatientsOf } from '@/server/family/list-family';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { aheadQuery, isAhead } from '@/ui/appointments/visit-step';
import { VisitRow } from '@/ui/appointments/visit-row';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { Icon } from '@/ui/kit/icon';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ view?: string | string[]; cursor?: string | string[]; for?: string | string[] }>;
};

const VIEWS = ['upcoming', 'past', 'cancelled'] as const;
type View = (typeof VIEWS)[number];

const PAGE_VISITS = 20;
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appointments');
  return { title: t('title') };
}

export default async function AppointmentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const view = VIEWS.find((one) => one === query.view) ?? 'upcoming';
  const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
  const asked = singleValue(query.for);
  const ctx = await pageCtx(['patient', 'caregiver'], {
    locale,
    path: asked === undefined ? '/appointments' : `/appointments?for=${asked}`,
  });
  const people = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes('appointments'));
  const person = people.find(({ patientId }) => patientId === asked) ?? (ctx.principal.role === 'caregiver' ? people[0] : undefined);
  if (asked !== undefined && asked !== person?.patientId) notFound();
  const now = ctx.now();
  const { items, nextCursor } = await readOrNotFound(
    listAppointments(ctx, { ...queryOf(view, now), patientId: person?.patientId, limit: PAGE_VISITS, cursor }),
  );
  const shown = view === 'cancelled' ? items : items.filter((visit) => isAhead(visit, now) === (view === 'upcoming'));
  const t = await getTranslations('appointments');
  const family = await getTranslations('family.acting');
  const hrefOf = (one: View, change: Record<string, string> = {}, whose = person?.patientId) => {
    const next = new URLSearchParams({
      ...(whose !== undefined && whose !== '' && { for: whose }),
      ...(one !== 'upcoming' && { view: one }),
      ...change,
    });
    return next.size === 0 ? '/appointments' : `/appointments?${next}`;
  };
  const isCaregiver = ctx.principal.role === 'caregiver';
  return (
    <>
      <PageTitle title={person === undefined ? t('title') : t('titleOf', { name: person.patientName })} />
      {people.length + (isCaregiver ? 0 : 1) > 1 && (
        <Tabs
          label={family('people')}
          tabs={[
            ...(isCaregiver ? [] : [{ href: hrefOf(view, {}, ''), label: family('mine'), current: person === undefined }]),
            ...people.map(({ patientId, patientName }) => ({
              href: hrefOf(view, {}, patientId),
              label: patientName,
              current: patientId === person?.patientId,
            })),
          ]}
        />
      )}
      {person !== undefined && <ActingFor name={person.patientName} />}
      <Tabs label={t('views')} tabs={VIEWS.map((one) => ({ href: hrefOf(one), label: t(`tabs.${one}`), current: one === view }))} />
      {shown.length === 0 && nextCursor === null && cursor === undefined ? (
        <EmptyState
          title={t(`none.${view}`)}
          action={
            <LinkButton
              href={person === undefined ? '/doctors' : `/doctors?for=${person.patientId}`}
              icon={<Icon name="stethoscope" className="size-5" />}
            >
              {t('findDoctor')}
            </LinkButton>
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <List label={t(`tabs.${view}`)}>
          {shown.map((visit) => (
            <VisitRow key={visit.id} visit={visit} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf(view, { cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefOf(view)}
      />
    </>
  );
}

type ListQuery = Pick<QueryOf<typeof appointmentApi.list>, 'status' | 'from' | 'to' | 'order'>;

function queryOf(view: View, now: string): ListQuery {
  switch (view) {
    case 'upcoming':
      return aheadQuery(now);
    case 'past':
      return { status: ['booked', 'checked_in', 'in_progress', 'completed', 'no_show'], to: now, order: 'desc' };
    case 'cancelled':
      return { status: ['cancelled'], order: 'desc' };
  }
}
