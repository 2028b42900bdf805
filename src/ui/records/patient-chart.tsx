import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isActive } from '@/domain/appointments/schema';
import type { PatientChart as Chart } from '@/domain/records/api';
import { dateInWords } from '@/domain/shared/format-time';
import { localePath } from '@/i18n/locale-path';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { TimeText } from '@/ui/kit/time-text';
import { LevelStatus } from '@/ui/vitals/level-status';
import { ValueText } from '@/ui/vitals/value-text';
import { EarlierVisits } from './earlier-visits';

type Props = {
  chart: Chart;
  /** The visit it is read for, if any: its reason stands here, and it is not among the earlier ones. */
  appointmentId?: string | undefined;
  /** `page`: on a page of its own, in two columns where there is room; else beside something, with a link to that page. */
  layout?: 'page' | 'aside';
};

/** What the doctor must know before anything else: who it is, what is dangerous to them, why they come. */
export function PatientChart({ chart, appointmentId, layout = 'aside' }: Props) {
  const t = useTranslations('chart');
  const { patientId, allergies, conditions, medicines, updatedAt, visits } = chart;
  const visit = visits.find((one) => one.appointmentId === appointmentId);
  // A look in an emergency opens the chart and none of the pages behind it.
  const isTreating = chart.access.basis === 'visit';
  return (
    <section
      aria-label={t('label')}
      className={layout === 'page' ? 'max-w-5xl gap-x-12 *:mb-4 *:break-inside-avoid lg:columns-2' : 'grid content-start gap-3'}
    >
      <Who {...chart.summary} />
      {updatedAt === null ? <Notice kind="needs">{t('neverSaved')}</Notice> : <Allergies allergies={allergies} />}
      {updatedAt !== null && (
        <Line term={t('conditions')}>{conditions.length === 0 ? t('noConditions') : <strong>{conditions.join(', ')}</strong>}</Line>
      )}
      <Medicines medicines={medicines} />
      {isTreating && <InOwnWindow href={`/medications?for=${patientId}`}>{t('medications')}</InOwnWindow>}
      <Readings readings={chart.vitals} />
      {isTreating && chart.vitals.length > 0 && <InOwnWindow href={`/vitals?for=${patientId}`}>{t('readingsAll')}</InOwnWindow>}
      {visit !== undefined && (
        <Line term={t('reason')}>
          <span className="whitespace-pre-line">{visit.reason === '' ? t('noReason') : visit.reason}</span>
        </Line>
      )}
      {chart.access.basis !== 'emergency' && <InOwnWindow href={`/records?for=${patientId}`}>{t('records')}</InOwnWindow>}
      <EarlierVisits visits={visits.filter((one) => one !== visit && !isActive(one.status))} />
      {layout === 'aside' && <InOwnWindow href={`/patients/${patientId}`}>{t('open')}</InOwnWindow>}
      {updatedAt !== null && (
        <p className="text-small text-muted">
          {t('updated')}: <TimeText at={updatedAt} />
        </p>
      )}
    </section>
  );
}

function Who({ name, ageYears, sex, bloodGroup }: Chart['summary']) {
  const t = useTranslations('chart');
  const facts = [
    ageYears === undefined ? t('ageUnknown') : t('age', { years: ageYears }),
    t(`sexes.${sex ?? 'unknown'}`),
    bloodGroup === undefined ? null : t('bloodGroup', { group: bloodGroup }),
  ];
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <p className="text-lead">{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </div>
  );
}

function Allergies({ allergies }: { allergies: readonly string[] }) {
  const t = useTranslations('chart');
  if (allergies.length === 0) return <Line term={t('allergies')}>{t('noAllergies')}</Line>;
  return (
    <div className="flex gap-3 rounded-lg border border-danger bg-danger-tint p-3 text-danger">
      <Icon name="triangle-exclamation-point" className="mt-0.5 size-6 shrink-0" />
      <div className="min-w-0">
        <p className="text-small font-semibold">{t('allergies')}</p>
        <p className="font-bold">{allergies.join(', ')}</p>
      </div>
    </div>
  );
}

/** The latest of each. */
function Readings({ readings }: { readings: Chart['vitals'] }) {
  const t = useTranslations('chart');
  const names = useTranslations('vitals.metrics');
  if (readings.length === 0) return null;
  return (
    <Line term={t('readings')}>
      <ul className="grid gap-1">
        {readings.map(({ metric, value, level, measuredAt }) => (
          <li key={metric} className="flex flex-wrap items-baseline gap-x-3">
            <span>{names(metric)}</span>
            <ValueText metric={metric} value={value} />
            {level !== 'none' && <LevelStatus level={level} />}
            <span className="text-small text-muted">
              <TimeText at={measuredAt} />
            </span>
          </li>
        ))}
      </ul>
    </Line>
  );
}

/** Opens in a window of its own, because this one may be a running call. */
function InOwnWindow({ href, children }: { href: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <p>
      <a
        href={localePath(href, locale)}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-12 items-center font-semibold text-act underline underline-offset-4"
      >
        {children}
      </a>
    </p>
  );
}

/** What is prescribed and still taken, whoever prescribed it. */
function Medicines({ medicines }: Pick<Chart, 'medicines'>) {
  const t = useTranslations('chart');
  const locale = useLocale();
  if (medicines.length === 0) return <Line term={t('medicines')}>{t('noMedicines')}</Line>;
  return (
    <Line term={t('medicines')}>
      <ul className="grid gap-1">
        {medicines.map(({ prescriptionId, name, strength, dose, frequency, until, prescribedBy }) => (
          <li key={`${prescriptionId} ${name} ${strength ?? ''}`}>
            <strong>{[name, strength].filter(Boolean).join(' ')}</strong> {dose}, {frequency}
            <span className="block text-small text-muted">
              {t('medicineUntil', { date: dateInWords(until, locale), doctor: prescribedBy })}
            </span>
          </li>
        ))}
      </ul>
    </Line>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-small text-muted">{term}</p>
      <div>{children}</div>
    </div>
  );
}
