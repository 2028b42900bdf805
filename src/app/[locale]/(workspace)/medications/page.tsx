import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { listMedications } from '@/server/medications/list-medications';
import { findTimeZone } from '@/server/people/find-time-zone';
import { formKey, pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { DoseRow } from '@/ui/medications/dose-row';
import { KeptDoses } from '@/ui/medications/kept-doses';
import { dosesOf } from '@/ui/medications/doses-of';
import { PrescriptionsLink } from '@/ui/prescriptions/prescriptions-link';
import { hrefFor, readPerson } from '../vitals/read-person';
import { MedicationRow } from './_components/medication-row';
import { PlanForm } from './_components/plan-form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ for?: string | string[]; problem?: string | string[] }>;
};

const SHARE_DAYS = 7;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medications');
  return { title: t('title') };
}

/** The doses of today to be confirmed, what a patient takes, and the form for one more medicine. */
export default async function MedicationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const asked = singleValue(query.for);
  const path = hrefFor('/medications', asked === undefined ? null : { patientId: asked });
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], { locale, path });
  const { people, person } = await readPerson(ctx, asked, 'medications');
  const t = await getTranslations('medications');
  const { role } = ctx.principal;
  if (role === 'caregiver' && person === null) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>;
  const patientId = person?.patientId;
  const { items } = await listMedications(ctx, { patientId, days: SHARE_DAYS });
  const doses = dosesOf(items);
  const family = await getTranslations('family.acting');
  const flash = await pageFlash(query.problem);
  const here = hrefFor('/medications', person);
  const then = role === 'doctor' ? null : localePath(here, locale);
  return (
    <>
      <PageTitle title={person === null ? t('title') : t('titleOf', { name: person.patientName })} lead={role !== 'doctor' && t('lead')} />
      {people.length + (role === 'patient' ? 1 : 0) > 1 && (
        <Tabs
          label={family('people')}
          tabs={[
            ...(role === 'patient' ? [{ href: '/medications', label: family('mine'), current: person === null }] : []),
            ...people.map((one) => ({ href: hrefFor('/medications', one), label: one.patientName, current: one.patientId === patientId })),
          ]}
        />
      )}
      {person !== null && role !== 'doctor' && <ActingFor name={person.patientName} />}
      {flash !== null && <ProblemNotice code={flash.code} />}
      <KeptDoses />
      {items.length === 0 && (
        <EmptyState title={t('none')} action={role !== 'doctor' && <PrescriptionsLink />}>
          {t('noneText')}
        </EmptyState>
      )}
      {doses.length > 0 && (
        <Section title={t('today')}>
          <List label={t('today')}>
            {doses.map(({ key, medication, dose }) => (
              <DoseRow key={key} medication={medication} dose={dose} then={then} />
            ))}
          </List>
        </Section>
      )}
      {items.length > 0 && (
        <Section title={t('all')}>
          <List label={t('all')}>
            {items.map((medication) => (
              <MedicationRow key={medication.id} medication={medication} />
            ))}
          </List>
        </Section>
      )}
      <details open={items.length === 0 || flash !== null} className="mt-6 border-t border-line pt-2">
        <summary className="flex min-h-12 cursor-pointer items-center text-title font-semibold text-act">{t('add')}</summary>
        <div className="pt-4">
          <PlanForm
            errors={flash}
            patientId={patientId}
            today={localDateOf(ctx.now(), await findTimeZone(ctx.read, patientId ?? ctx.principal.userId))}
            thenPath={here}
            idempotencyKey={formKey()}
          />
        </div>
      </details>
    </>
  );
}
