import type { MembershipRole } from '@/domain/shared/relationships';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { OrganisationKind } from '@/domain/organisations/schema';
import { listOfOrganisation } from '@/server/appointments/list-appointments';
import { getOrganisation } from '@/server/organisations/get-organisation';
import { listInvitations } from '@/server/people/list-invitations';
import { listMembers } from '@/server/people/list-members';
import { formKey, pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { AddMemberForm } from './_components/add-member-form';
import { OrganisationVisits } from './_components/organisation-visits';
import { Invitations } from './_components/invitations';
import { Members } from './_components/members';

type SearchParams = { done?: string | string[]; cursor?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

const VISITS_PAGE = 50;
/** More members would require a search. */
const MEMBERS_MAX = 100;

/** The membership roles each kind of organisation can add; a solo practice none. */
const TAKES: Record<OrganisationKind, readonly MembershipRole[]> = {
  clinic: ['doctor', 'clinic_admin'],
  pharmacy: ['pharmacy', 'clinic_admin'],
  solo: [],
};

/** What is said of the last action, by the value the form comes back with. */
const DONE: Partial<Record<string, 'added' | 'invited' | 'removed' | 'withdrawn'>> = {
  member: 'added',
  invited: 'invited',
  removed: 'removed',
  withdrawn: 'withdrawn',
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations');
  return { title: t('indexTitle') };
}

export default async function ClinicPage({ params, searchParams }: Props) {
  const { locale, id: orgId } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['doctor', 'pharmacy', 'caregiver', 'patient'], { locale, path: `/organisations/${orgId}` });
  const organisation = await readOrNotFound(getOrganisation(ctx, orgId));
  if (organisation.myRole !== 'clinic_admin') notFound();
  const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined;
  const [visits, members, invitations, formErrors] = await Promise.all([
    readOrNotFound(listOfOrganisation(ctx, orgId, { limit: VISITS_PAGE, cursor })),
    listMembers(ctx, orgId, { limit: MEMBERS_MAX }),
    listInvitations(ctx, orgId),
    pageFlash(query.problem),
  ]);
  const t = await getTranslations('organisations');
  const here = `/organisations/${orgId}`;
  const roles = TAKES[organisation.kind];
  return (
    <>
      <PageTitle title={organisation.name} back={{ href: '/organisations', label: t('back') }} />
      <div className="mb-5 grid empty:hidden">
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        {formErrors === null && done !== undefined && (
          <Notice kind="done" live>
            {t(done)}
          </Notice>
        )}
      </div>
      <OrganisationVisits
        visits={visits.items}
        nextHref={visits.nextCursor === null ? undefined : `${here}?cursor=${encodeURIComponent(visits.nextCursor)}`}
        firstHref={cursor === undefined ? undefined : here}
      />
      <Members orgId={orgId} members={members.items} selfId={ctx.principal.userId} />
      {invitations.items.length > 0 && <Invitations orgId={orgId} invitations={invitations.items} />}
      {roles.length > 0 && <AddMemberForm orgId={orgId} roles={roles} formKey={formKey()} formErrors={formErrors} />}
    </>
  );
}
