import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { dateInWords } from '@/domain/shared/format-time';
import { localDateOf } from '@/domain/shared/time';
import type { TimeSeries } from '@/domain/vitals/api';
import { METRICS } from '@/domain/vitals/metric';
import { DataTable } from '@/ui/kit/data-table';
import { TimeText } from '@/ui/kit/time-text';

/** The numbers of the curve, the newest first. */
export function PointsTable({ series, bucket }: { series: TimeSeries; bucket: 'raw' | 'hour' | 'day' }) {
  const t = useTranslations('vitals');
  const format = useFormatter();
  const { metric, points, timeZone } = series;
  const print = (number: number) => format.number(number, { maximumFractionDigits: METRICS[metric].decimals });
  const both = (first: number, second: number | undefined) => (second === undefined ? print(first) : `${print(first)}/${print(second)}`);
  const locale = useLocale();
  const dayText = (at: string) => dateInWords(localDateOf(at, timeZone), locale);
  const rows = points.toReversed().map(({ at, mean, min, max, count, diastolic }) => {
    const value = both(mean, diastolic?.mean);
    const spread = [both(min, diastolic?.min), both(max, diastolic?.max), format.number(count)];
    return {
      key: at,
      cells: [bucket === 'day' ? dayText(at) : <TimeText key={at} at={at} zone={timeZone} />, value, ...(bucket === 'raw' ? [] : spread)],
    };
  });
  const columns = [
    { title: t('table.at') },
    { title: bucket === 'raw' ? t('table.value') : t('figures.mean'), end: true },
    ...(bucket === 'raw' ? [] : [t('table.lowest'), t('table.highest'), t('figures.count')].map((title) => ({ title, end: true }))),
  ];
  return <DataTable caption={t('table.title')} columns={columns} rows={rows} />;
}
