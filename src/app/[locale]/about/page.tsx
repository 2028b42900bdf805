import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ENGINE } from '@/domain/triage/check-symptoms';
import { RULES } from '@/domain/triage/rules';
import { platformFacts } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';
import { SiteShell } from '@/ui/shell/site-shell';
import { OPEN_SOURCE } from './open-source';

const GUIDELINES = ['guideline1', 'guideline2', 'guideline3', 'guideline4', 'guideline5'] as const;
const DATA = ['data1', 'data2', 'data3', 'data4'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('about');
  return { title: t('title') };
}

export default function AboutPage() {
  const t = useTranslations('about');
  const officer = platformFacts().grievanceOfficer;
  return (
    <SiteShell>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Part title={t('emergencyTitle')}>
        <p className="mb-4">{t('emergencyText')}</p>
        <EmergencyNumbers />
      </Part>
      <Part title={t('guidelinesTitle')}>
        <p>{t('guidelinesLead')}</p>
        <Points points={GUIDELINES.map((key) => t(key))} />
      </Part>
      <Part title={t('clinicalTitle')}>
        <p>{t('clinicalText')}</p>
      </Part>
      <Part title={t('triageTitle')}>
        <p>{t('triageText', { rules: RULES.length, engine: ENGINE })}</p>
      </Part>
      <Part title={t('dataTitle')} anchor="data">
        <Points points={DATA.map((key) => t(key))} />
      </Part>
      <Part title={t('grievanceTitle')} anchor="complaints">
        <p>{t('grievanceText')}</p>
        <p className="mt-2 font-semibold">{officer === null ? t('grievanceNone') : t('grievanceContact', { contact: officer.name })}</p>
        {officer?.phone !== undefined && <Way href={`tel:${officer.phone.replaceAll(' ', '')}`} text={officer.phone} />}
        {officer?.email !== undefined && <Way href={`mailto:${officer.email}`} text={officer.email} />}
      </Part>
      <Part title={t('sourceTitle')}>
        <p>{t('pinCodes')}</p>
        <p className="mt-3">{t('sourceText')}</p>
        <ul lang="en" className="mt-3 grid gap-x-6 sm:grid-cols-2">
          {OPEN_SOURCE.map(({ name, licence }) => (
            <li key={name} className="flex justify-between gap-4 border-t border-line py-1.5">
              <span>{name}</span>
              <span className="text-muted">{licence}</span>
            </li>
          ))}
        </ul>
      </Part>
    </SiteShell>
  );
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} className="mr-6 inline-flex min-h-12 items-center text-act underline underline-offset-4">
      {text}
    </a>
  );
}

function Part({ title, anchor, children }: { title: string; anchor?: string; children: ReactNode }) {
  return (
    <section id={anchor} className="grid gap-x-10 gap-y-3 border-t border-line py-7 md:grid-cols-[16rem_1fr]">
      <h2 className="text-title">{title}</h2>
      <div className="max-w-text">{children}</div>
    </section>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="grid gap-3 not-first:mt-3">
      {points.map((point) => (
        <li key={point} className="grid grid-cols-[auto_1fr] gap-3">
          <span aria-hidden className="mt-2.5 size-2.5 rotate-45 bg-act" />
          {point}
        </li>
      ))}
    </ul>
  );
}
