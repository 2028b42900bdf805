import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { OrganisationKind } from '@/domain/organisations/schema';
import { ROLES } from '@/domain/shared/principal';
import type { MembershipRole } from '@/domain/shared/relationships';
import { getOrganisation } from '@/server/organisations/get-organisation';
import { listInvitations } from '@/server/people/list-invitations';
import { listMembers } from '@/server/people/list-members';
import { formKey, listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { Columns } from '@/ui/kit/columns';
import { EmptyState } from '@/ui/kit/empty-state';
import { listView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Tabs } from '@/ui/kit/tabs';
import { OrganisationHead } from '../_components/organisation-head';
import { AddMemberForm } from './_components/add-member-form';
import { Invitations } from './_components/invitations';
import { MemberTable } from './_components/member-table';

type Props = ListPageProps & { params: Promise<{ id: string }> };

const PAGE_SIZE = 50;

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
  return { title: t('membersTitle') };
}

/** Who works in an organisation, and who is invited to, for its managers and the platform's admin. */
export default async function MembersPage(props: Props) {
  const { id: orgId } = await props.params;
  const path = `/organisations/${orgId}/members`;
  const { ctx, query, cursor, flash } = await listPage(ROLES, path, props);
  const organisation = await readOrNotFound(getOrganisation(ctx, orgId));
  const isPlatformAdmin = ctx.principal.role === 'admin';
  if (organisation.myRole !== 'clinic_admin' && !isPlatformAdmin) notFound();
  const roles = TAKES[organisation.kind];
  const role = roles.find((one) => one === query['role']);
  const view = listView({ path, query, filters: { role }, sorts: ['createdAt'], usual: { sort: 'createdAt', order: 'asc' } });
  const [members, invitations] = await Promise.all([
    readOrNotFound(listMembers(ctx, orgId, { role, order: view.order, limit: PAGE_SIZE, cursor })),
    listInvitations(ctx, orgId),
  ]);
  const t = await getTranslations();
  const done = flash === null ? DONE[query['done'] ?? ''] : undefined;
  const tabs = [undefined, ...roles].map((one) => ({
    href: view.href({ role: one }),
    label: one === undefined ? t('organisations.everybody') : t(`roles.${one}`),
    current: one === role,
  }));
  return (
    <>
      <OrganisationHead organisation={organisation} open="members" isPlatformAdmin={isPlatformAdmin} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {done !== undefined && (
          <Notice kind="done" live>
            {t(`organisations.${done}`)}
          </Notice>
        )}
      </div>
      <Columns
        side={
          roles.length > 0 && (
            <>
              {invitations.items.length > 0 && <Invitations orgId={orgId} invitations={invitations.items} />}
              <AddMemberForm orgId={orgId} roles={roles} formKey={formKey()} formErrors={flash} />
            </>
          )
        }
      >
        {roles.length > 1 && <Tabs label={t('organisations.as')} tabs={tabs} />}
        {members.items.length === 0 ? (
          <EmptyState title={t('organisations.nobody')} />
        ) : (
          <MemberTable orgId={orgId} members={members.items} selfId={ctx.principal.userId} view={view} />
        )}
        <Pager {...view.pages(members.nextCursor)} />
      </Columns>
    </>
  );
}
