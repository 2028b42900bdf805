import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import type { OverviewEntry, RecordOverview } from '@/domain/records/overview';
import { Icon } from '@/ui/kit/icon';

/** What anybody who treats the person must know first. */
export function Overview({ known: { allergies, conditions } }: { known: NonNullable<RecordOverview['known']> }) {
  const t = useTranslations('records');
  return (
    <div className="mb-6 grid gap-3 lg:grid-cols-2">
      <div
        className={`flex gap-3 rounded-lg border p-4 ${allergies.length > 0 ? 'border-danger bg-danger-tint text-danger' : 'border-line'}`}
      >
        <Icon name={allergies.length > 0 ? 'triangle-exclamation-point' : 'info'} className="mt-0.5 size-6 shrink-0" />
        <div className="min-w-0">
          <h2 className="font-semibold">{t('allergies')}</h2>
          {allergies.length === 0 ? <p>{t('noAllergies')}</p> : <Entries entries={allergies} />}
        </div>
      </div>
      <div className="rounded-lg border border-line p-4">
        <h2 className="font-semibold">{t('conditions')}</h2>
        {conditions.length === 0 ? <p>{t('noConditions')}</p> : <Entries entries={conditions} />}
      </div>
    </div>
  );
}

function Entries({ entries }: { entries: OverviewEntry[] }) {
  const t = useTranslations('records');
  return (
    <ul>
      {entries.map(({ id, title, severity }) => (
        <li key={id ?? title} className="flex min-h-8 flex-wrap items-baseline gap-x-2">
          {id === undefined ? (
            <span className="font-bold">{title}</span>
          ) : (
            <Link href={`/records/${id}`} className="-my-2 inline-flex min-h-12 items-center font-bold underline underline-offset-4">
              {title}
            </Link>
          )}
          {severity !== undefined && <span>{t(`severities.${severity}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
