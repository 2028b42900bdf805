import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RECORD_KINDS, RecordKind } from '@/domain/records/schema';
import { LocalDate } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { getRecordOverview } from '@/server/records/list-timeline';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { listView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { Tabs } from '@/ui/kit/tabs';
import { RecordingList } from '@/ui/recordings/recording-list';
import { AddLinks } from './_components/add-links';
import { Overview } from './_components/overview';
import { TimelineRow } from './_components/timeline-row';
import { hrefFor, readPerson } from './read-person';

const PATH = '/records';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: t('title') };
}

/** A person's whole record: what a doctor must know, and everything in one timeline with filters and a search. */
export default async function RecordsPage(props: ListPageProps) {
  const { for: asked } = await props.searchParams;
  const here = typeof asked === 'string' ? `${PATH}?for=${encodeURIComponent(asked)}` : PATH;
  const { ctx, query, cursor } = await listPage(['patient', 'caregiver', 'doctor'], here, props);
  const t = await getTranslations('records');
  const family = await getTranslations('family.acting');
  const { people, patientId } = await readPerson(ctx, query['for']);
  if (patientId === null) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>;
  const { principal } = ctx;
  const dateOf = (name: 'from' | 'to') => LocalDate.safeParse(query[name]).data;
  const filters = { q: query['q']?.slice(0, 100), kind: RecordKind.safeParse(query['kind']).data, from: dateOf('from'), to: dateOf('to') };
  const { items, nextCursor, overview } = await readOrNotFound(getRecordOverview(ctx, { ...filters, patientId, cursor, limit: 20 }));
  const person = patientId === principal.userId ? undefined : patientId;
  const isOwn = principal.role === 'patient' && person === undefined;
  const view = listView({ path: PATH, query, filters: { ...filters, for: person }, sorts: ['at'], usual: { sort: 'at', order: 'desc' } });
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const hasTabs = principal.role !== 'doctor' && people.length + (principal.role === 'patient' ? 1 : 0) > 1;
  return (
    <>
      <PageTitle
        title={person === undefined ? t('title') : t('titleOf', { name: overview.patientName })}
        lead={t(person === undefined ? 'lead' : 'leadOther')}
      />
      {hasTabs && (
        <Tabs
          label={family('people')}
          tabs={[
            ...(principal.role === 'patient' ? [{ href: PATH, label: family('mine'), current: person === undefined }] : []),
            ...people.map((one) => ({
              href: hrefFor(PATH, principal, one.patientId),
              label: one.patientName,
              current: one.patientId === patientId,
            })),
          ]}
        />
      )}
      {person !== undefined && principal.role !== 'doctor' && <ActingFor name={overview.patientName} />}
      <div className="mb-5 grid gap-3 empty:hidden">
        {query['saved'] !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {query['deleted'] !== undefined && (
          <Notice kind="done" live>
            {t('deleted')}
          </Notice>
        )}
      </div>
      {overview.known !== null && <Overview known={overview.known} />}
      {isOwn && (
        <p>
          <LinkButton kind="quiet" href="/consents" icon={<Icon name="shield-check" className="size-5" />}>
            {t('consents')}
          </LinkButton>
        </p>
      )}
      <RecordingList recordings={overview.recordings} then={isOwn ? localePath(PATH, await getLocale()) : null} />
      {overview.mayWrite && <AddLinks person={person} />}
      <Section title={t('timeline')}>
        <FilterForm view={view} keeps={{ for: person }} foldedAs={t('filters.title')}>
          <Field name="q" label={t('filters.q')} hint={t('filters.qHint')} type="search" maxLength={100} defaultValue={filters.q} />
          <Select
            name="kind"
            label={t('filters.kind')}
            emptyLabel={t('filters.all')}
            defaultValue={filters.kind}
            options={RECORD_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <Field name="from" label={t('filters.from')} type="date" defaultValue={filters.from} />
          <Field name="to" label={t('filters.to')} type="date" defaultValue={filters.to} />
        </FilterForm>
        {items.length > 0 && (
          <List label={t('timeline')}>
            {items.map((item) => (
              <TimelineRow key={`${item.kind} ${item.id}`} item={item} person={person} />
            ))}
          </List>
        )}
        {items.length === 0 && nextCursor === null && (
          <EmptyState title={t(isFiltered ? 'nothingFound' : 'none')}>{t(isFiltered ? 'nothingFoundText' : 'noneText')}</EmptyState>
        )}
        {items.length === 0 && nextCursor !== null && <p className="text-muted">{t('searchGoesOn')}</p>}
        <Pager {...view.pages(nextCursor)} />
      </Section>
    </>
  );
}
