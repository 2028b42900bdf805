import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getPharmacy } from '@/server/pharmacies/get-pharmacy';
import { pageCtx, pageFlash, platformFacts, readOrNotFound } from '@/server/platform/page';
import { Columns } from '@/ui/kit/columns';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { LicenceStatus } from '@/ui/pharmacies/licence-status';
import { PharmacyProfileForm } from '../../../_components/pharmacy-profile-form';
import { LicenceForm } from './_components/licence-form';

type SearchParams = Partial<Record<'saved' | 'problem', string | string[]>>;
type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPharmacies');
  return { title: t('pharmacy') };
}

/** One pharmacy: its licence is checked here, and its details corrected. */
export default async function PharmacyPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { saved, problem } = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: `/admin/pharmacies/${id}` });
  const { version = 1, ...pharmacy } = await readOrNotFound(getPharmacy(ctx, id));
  const errors = await pageFlash(problem);
  const t = await getTranslations('adminPharmacies');
  const to = { action: `/api/pharmacy/${id}`, method: 'PUT', then: `/admin/pharmacies/${id}?saved` } as const;
  return (
    <>
      <PageTitle
        title={pharmacy.name}
        back={{ href: '/admin/pharmacies', label: t('back') }}
        action={
          <span className="flex flex-wrap items-center gap-3">
            <LicenceStatus licence={pharmacy.licence} />
            <LinkButton kind="quiet" href={`/organisations/${id}/members`}>
              {t('people')}
            </LinkButton>
          </span>
        }
      />
      <div className="mb-5 empty:hidden">
        {saved !== undefined && errors === null && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {errors !== null && <ProblemNotice code={errors.code} />}
      </div>
      <Columns side={<LicenceForm pharmacy={{ ...pharmacy, version }} errors={errors} />}>
        <PharmacyProfileForm profile={{ ...pharmacy, version }} formErrors={errors} map={platformFacts().map} to={to} />
      </Columns>
    </>
  );
}
