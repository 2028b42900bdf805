import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getLink, listUses } from '@/server/family/list-uses';
import { findNames } from '@/server/people/find-names';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { AccessRow } from '@/ui/audit/access-row';
import { inRuns } from '@/ui/audit/in-runs';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

const PAGE_LINES = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('uses') };
}

/** What a helper did and when, for the patient. */
export default async function LinkUsesPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const cursor = singleValue((await searchParams).cursor);
  const here = `/family/links/${id}`;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale, path: here });
  const { patientId, caregiverId } = await readOrNotFound(getLink(ctx, id));
  const { items, nextCursor } = await readOrNotFound(listUses(ctx, id, { limit: PAGE_LINES, cursor }));
  const names = await findNames(ctx.read, [patientId, caregiverId]);
  const t = await getTranslations('family');
  const name = names.get(caregiverId) ?? '';
  return (
    <>
      <PageTitle
        title={t('usesTitle', { name })}
        lead={t('usesLead', { name, patient: names.get(patientId) ?? '' })}
        back={{ href: '/family', label: t('back') }}
      />
      {items.length === 0 ? (
        <EmptyState title={t('usesNone')} />
      ) : (
        <List label={t('uses')}>
          {inRuns(items).map((run) => (
            <AccessRow key={run.newest.id} run={run} reader={ctx.principal.role} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : `${here}?cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={cursor === undefined ? undefined : here}
      />
    </>
  );
}
