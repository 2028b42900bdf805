import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { codeForReading, codeIn } from '@/domain/family/invitation-code';
import { formKey, pageFlash, platformFacts, publicPageCtx, singleValue } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { SiteShell } from '@/ui/shell/site-shell';
import { ClaimForm } from './_components/claim-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ code?: string | string[]; problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.claim');
  return { title: t('title') };
}

/** Where a child takes over the own record, by the code a parent made. Whoever is signed in here signs in as the child afterwards. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  await publicPageCtx();
  const code = codeIn(singleValue(query.code) ?? '');
  const { reaches } = platformFacts();
  const t = await getTranslations('family.claim');
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} lead={t('lead')} />
        <ClaimForm
          code={code === null ? undefined : codeForReading(code)}
          then={reaches.email || reaches.phone ? `/${locale}/register/code?claim&registration={registrationId}` : `/${locale}/home`}
          formKey={formKey()}
          formErrors={await pageFlash(query.problem)}
        />
        <div className="mt-6">
          <Notice>{t('after')}</Notice>
        </div>
      </div>
    </SiteShell>
  );
}
