import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { isAllowed } from '@/domain/permissions';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { getSettings } from '@/server/vitals/get-settings';
import { ActingFor } from '@/ui/family/acting-for';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { hrefFor, readPerson } from '../read-person';
import { EscalationForm } from './_components/escalation-form';
import { LimitsForm } from './_components/limits-form';
import { LimitsTable } from './_components/limits-table';
import { PregnancyForm } from './_components/pregnancy-form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ for?: string | string[]; saved?: string | string[]; problem?: string | string[] }>;
};

const PATH = '/vitals/settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals.settings');
  return { title: t('title') };
}

/** When a reading of the patient counts as dangerous, and who is told: for the doctor to set, and for the patient's side to see. */
export default async function VitalSettingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const asked = singleValue(query.for);
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], {
    locale,
    path: hrefFor(PATH, asked === undefined ? null : { patientId: asked }),
  });
  const { person } = await readPerson(ctx, asked);
  const isDoctor = ctx.principal.role === 'doctor';
  if (person === null && ctx.principal.role === 'caregiver') notFound();
  const settings = await getSettings(ctx, person?.patientId);
  const { patientId, limitsSetByName, limitsSetAt } = settings;
  const mayArrange = isAllowed('escalation.set', ctx.principal, { patientId }, await loadRelationships(ctx, ctx.read));
  const t = await getTranslations('vitals');
  const flash = await pageFlash(query.problem);
  const then = localePath(hrefFor(PATH, person, { saved: '1' }), locale);
  return (
    <>
      <PageTitle title={t('settings.title')} lead={t('settings.lead')} back={{ href: hrefFor('/vitals', person), label: t('back') }} />
      {person !== null && !isDoctor && <ActingFor name={person.patientName} />}
      {person !== null && isDoctor && <p className="mb-4 font-semibold">{person.patientName}</p>}
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('settings.saved')}
          </Notice>
        )}
      </div>
      {mayArrange && (
        <Section title={t('settings.people')} lead={t('settings.peopleText')}>
          <EscalationForm settings={settings} errors={flash} then={then} />
        </Section>
      )}
      <Section title={t('settings.pregnancy')} lead={t('settings.pregnancyText')}>
        <PregnancyForm settings={settings} then={then} />
      </Section>
      <Section title={t('settings.limits')} lead={t('settings.limitsText')}>
        <LimitsTable settings={settings} />
        {limitsSetByName !== undefined && limitsSetAt !== undefined && (
          <p className="mt-2 text-small text-muted">
            {t('settings.setBy', { name: limitsSetByName })} <TimeText at={limitsSetAt} />
          </p>
        )}
      </Section>
      {isDoctor && (
        <Section title={t('settings.limitsForm')} lead={t('settings.limitsFormText')}>
          <LimitsForm settings={settings} errors={flash} then={then} />
        </Section>
      )}
      <p className="mt-6 max-w-text text-small text-muted">{t('basis')}</p>
    </>
  );
}
