import { useFormatter, useTranslations } from 'next-intl';
import type { Stats } from '@/domain/vitals/api';
import { LEVELS } from '@/domain/vitals/risk';
import { Facts } from '@/ui/kit/facts';

/** What the readings of the time come to, and how they move, in plain words. */
export function Figures({ stats, decimals }: { stats: Stats; decimals: number }) {
  const { count, mean, min, max, diastolic, levels, trend, metric } = stats;
  const t = useTranslations('vitals');
  const format = useFormatter();
  const print = (number: number | null | undefined) =>
    number === null || number === undefined ? '' : format.number(number, { maximumFractionDigits: decimals });
  const both = (first: number | null, second: number | undefined) =>
    second === undefined ? print(first) : `${print(first)}/${print(second)}`;
  const trendText =
    trend.direction === 'not-enough-readings'
      ? t('figures.trends.few')
      : t(`figures.trends.${trend.direction}`, { low: print(trend.low), high: print(trend.high), unit: t(`units.${metric}`) });
  return (
    <Facts
      facts={[
        { term: t('figures.count'), value: format.number(count) },
        { term: t('figures.mean'), value: both(mean, diastolic?.mean) },
        { term: t('figures.range'), value: t('figures.from', { low: both(min, diastolic?.min), high: both(max, diastolic?.max) }) },
        ...LEVELS.filter((level) => level !== 'none' && levels[level] > 0).map((level) => ({
          term: t(`levels.${level}`),
          value: t('figures.readings', { count: levels[level] }),
        })),
        { term: t('figures.trend'), value: trendText },
      ]}
    />
  );
}
