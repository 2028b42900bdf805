import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { idOf } from '@/domain/shared/ids';
import { LocalDate } from '@/domain/shared/primitives';
import { localDateOf } from '@/domain/shared/time';
import { listOfOrganisation } from '@/server/appointments/list-appointments';
import { getOrganisation } from '@/server/organisations/get-organisation';
import { listMembers } from '@/server/people/list-members';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import { listView } from '@/ui/kit/list-view';
import { Pager } from '@/ui/kit/pager';
import { Select } from '@/ui/kit/select';
import { OrganisationHead } from './_components/organisation-head';
import { OrganisationVisits } from './_components/organisation-visits';

type Props = ListPageProps & { params: Promise<{ id: string }> };

const PAGE_SIZE = 50;
/** Doctors in the filter. */
const DOCTORS_MAX = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations');
  return { title: t('indexTitle') };
}

/** The visits of a clinic's doctors on one day, for its managers. */
export default async function OrganisationPage(props: Props) {
  const { id: orgId } = await props.params;
  const path = `/organisations/${orgId}`;
  const { ctx, query, cursor } = await listPage(['doctor', 'pharmacy', 'caregiver', 'patient'], path, props);
  const organisation = await readOrNotFound(getOrganisation(ctx, orgId));
  if (organisation.myRole !== 'clinic_admin') notFound();
  const today = localDateOf(ctx.now(), CLINIC_TIME_ZONE);
  const asked = LocalDate.safeParse(query['on']).data;
  const on = asked === today ? undefined : asked;
  const doctorId = idOf('usr').safeParse(query['doctorId']).data;
  const usual = { sort: 'startsAt', order: 'asc' } as const;
  const view = listView({ path, query, filters: { on, doctorId }, sorts: ['startsAt'], usual });
  const [visits, doctors] = await Promise.all([
    readOrNotFound(listOfOrganisation(ctx, orgId, { on, doctorId, order: view.order, limit: PAGE_SIZE, cursor })),
    listMembers(ctx, orgId, { role: 'doctor', order: 'asc', limit: DOCTORS_MAX }),
  ]);
  const t = await getTranslations('organisations');
  const byName = doctors.items.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <OrganisationHead organisation={organisation} open="visits" />
      <FilterForm view={view}>
        <Field name="on" type="date" defaultValue={on ?? today} data-usual={today} label={t('day')} />
        <Select
          name="doctorId"
          defaultValue={doctorId ?? ''}
          label={t('doctor')}
          emptyLabel={t('allDoctors')}
          options={byName.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
      </FilterForm>
      {visits.items.length === 0 ? (
        <EmptyState title={t(on === undefined ? 'noVisits' : 'noVisitsThen')} />
      ) : (
        <OrganisationVisits visits={visits.items} view={view} />
      )}
      <Pager {...view.pages(visits.nextCursor)} />
    </>
  );
}
