import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { specialtyName } from '@/domain/people/specialty';
import { searchDoctors } from '@/server/people/search-doctors';
import { publicPageCtx, readOrNotFound } from '@/server/platform/page';
import { withContext } from '@/ui/appointments/booking-context';
import { DoctorRow } from '@/ui/appointments/doctor-row';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Section } from '@/ui/kit/section';
import { CallFirst } from './_components/call-first';
import { SearchForm } from './_components/search-form';
import { SpecialtyTiles } from './_components/specialty-tiles';
import { readActing } from './read-acting';
import { queryOf, readSearch, searchHref, type SearchParams } from './read-search';

type Props = { searchParams: Promise<SearchParams> };

const RESULTS_ID = 'results';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('doctors');
  return { title: t('title') };
}

export default async function DoctorsPage({ searchParams }: Props) {
  const query = await searchParams;
  const search = readSearch(query);
  const ctx = await publicPageCtx();
  const { context, name } = await readActing(ctx, query);
  const { items, nextCursor, understood } = await readOrNotFound(searchDoctors(ctx, queryOf(search)));
  const t = await getTranslations('doctors');
  const locale = await getLocale();
  const { q = '' } = search;
  const names = understood.specialties.map((id) => specialtyName(id, locale)).join(', ');
  const isOpen = Object.keys(search).length === 0;
  const hrefOf = (change: Partial<typeof search>) => withContext(searchHref(search, change), context);
  return (
    <>
      <PageTitle title={t('title')} />
      {name !== null && <ActingFor name={name} />}
      <SearchForm
        search={search}
        action={`/${locale}/doctors#${RESULTS_ID}`}
        fartherHref={hrefOf({ near: undefined, sort: undefined })}
        context={context}
        isCollapsed={!isOpen && items.length > 0}
      />
      {/* The form's address names it, so a search that was sent puts the page and the focus here, also without script. */}
      <div id={RESULTS_ID} tabIndex={-1} className="mt-6 outline-none">
        {understood.callFirst.length > 0 && <CallFirst {...understood} />}
        {names !== '' && items.length > 0 && (
          <p className="mt-4">{understood.standIn === null ? t('lookedUnder', { q, names }) : t('standIn', { names })}</p>
        )}
        {isOpen && (
          <Section title={t('tiles')}>
            <SpecialtyTiles context={context} />
          </Section>
        )}
        <Section
          title={t(isOpen ? 'freeSoonest' : 'found')}
          action={
            !isOpen && (
              <LinkButton kind="quiet" href={withContext('/doctors', context)}>
                {t('all')}
              </LinkButton>
            )
          }
        >
          {items.length === 0 ? (
            <EmptyState
              title={t('noneTitle')}
              action={
                <LinkButton kind="quiet" href={withContext('/doctors?specialty=general-medicine', context)}>
                  {t('general')}
                </LinkButton>
              }
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <List label={t('found')}>
              {items.map((doctor) => (
                <DoctorRow key={doctor.id} doctor={doctor} href={withContext(`/doctors/${doctor.id}`, context)} />
              ))}
            </List>
          )}
          <Pager
            nextHref={nextCursor === null ? undefined : hrefOf({ cursor: nextCursor })}
            firstHref={search.cursor === undefined ? undefined : hrefOf({})}
          />
        </Section>
      </div>
    </>
  );
}
