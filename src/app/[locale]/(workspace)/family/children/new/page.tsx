import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { PatientProfileForm } from '../../../profile/_components/patient-profile-form';
import { RelationChoice } from '../_components/relation-choice';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.children');
  return { title: t('addTitle') };
}

/** A parent adds a child without a phone of its own. */
export default async function NewChildPage({ params, searchParams }: Props) {
  const { locale: segment } = await params;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale: segment, path: '/family/children/new' });
  const flash = await pageFlash((await searchParams).problem);
  const t = await getTranslations('family');
  return (
    <>
      <PageTitle title={t('children.addTitle')} lead={t('children.addLead')} back={{ href: '/family', label: t('back') }} />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <PatientProfileForm
        profile={{ role: 'patient', id: '', name: '', version: 0 }}
        today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)}
        formErrors={flash}
        child={{
          method: 'POST',
          action: '/api/users/family/dependants',
          thenPath: localePath('/family?done=added', await getLocale()),
          formKey: formKey(),
          ofParent: <RelationChoice formErrors={flash} />,
        }}
      />
    </>
  );
}
