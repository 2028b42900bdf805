import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { formKey, pageCtx, pageFlash, platformFacts } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { PharmacyProfileForm } from '../../../_components/pharmacy-profile-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

const TO = { action: '/api/pharmacy', method: 'POST', then: '/admin/pharmacies/{id}?saved' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPharmacies');
  return { title: t('new') };
}

/** Opens a pharmacy; its people are added on the page of its organisation. */
export default async function NewPharmacyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  await pageCtx(['admin'], { locale, path: '/admin/pharmacies/new' });
  const errors = await pageFlash((await searchParams).problem);
  const t = await getTranslations('adminPharmacies');
  return (
    <>
      <PageTitle title={t('new')} lead={t('newLead')} back={{ href: '/admin/pharmacies', label: t('back') }} />
      {errors !== null && <ProblemNotice code={errors.code} />}
      <PharmacyProfileForm
        profile={{ name: '', version: 0 }}
        formErrors={errors}
        map={platformFacts().map}
        to={{ ...TO, key: formKey() }}
      />
    </>
  );
}
