import { useFormatter, useTranslations } from 'next-intl';
import type { MedicationCourse } from '@/domain/medications/api';
import { DataTable } from '@/ui/kit/data-table';

type Props = Pick<MedicationCourse, 'days'>;

const WIDTH = 600;
const HEIGHT = 120;
/** From the ground up; each has another pattern of light and dark, so that no colour is needed to tell them apart. */
const PARTS = [
  { name: 'taken', look: 'fill-act' },
  { name: 'skipped', look: 'fill-tint stroke-edge' },
  { name: 'missed', look: 'fill-danger' },
] as const;

/** The doses of each day as a bar, and the same as a table. */
export function DosePicture({ days }: Props) {
  const t = useTranslations('medications');
  const format = useFormatter();
  const most = Math.max(1, ...days.map(({ taken, skipped, missed }) => taken + skipped + missed));
  const step = WIDTH / days.length;
  const dayOf = (on: string) => format.dateTime(new Date(`${on}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const told = days.filter(({ taken, skipped, missed }) => taken + skipped + missed > 0);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`} role="img" aria-label={t('chart')} className="w-full max-w-text">
        <line x1={0} x2={WIDTH} y1={HEIGHT + 1} y2={HEIGHT + 1} className="stroke-line" />
        {days.map((day, n) => {
          let top = HEIGHT;
          return PARTS.map(({ name, look }) => {
            const height = (day[name] / most) * HEIGHT;
            top -= height;
            return (
              height > 0 && <rect key={`${day.on}${name}`} x={n * step + 1} y={top} width={step - 2} height={height} className={look} />
            );
          });
        })}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-6 text-small text-muted">
        {PARTS.map(({ name, look }) => (
          <li key={name} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" aria-hidden className="size-3">
              <rect x={0.5} y={0.5} width={11} height={11} className={look} />
            </svg>
            {t(`states.${name}`)}
          </li>
        ))}
      </ul>
      {told.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-12 cursor-pointer py-2 font-semibold text-act">{t('table')}</summary>
          <DataTable
            caption={t('table')}
            columns={[{ title: t('day') }, ...PARTS.map(({ name }) => ({ title: t(`states.${name}`), end: true }))]}
            rows={told.toReversed().map((day) => ({ key: day.on, cells: [dayOf(day.on), ...PARTS.map(({ name }) => day[name])] }))}
          />
        </details>
      )}
    </>
  );
}
