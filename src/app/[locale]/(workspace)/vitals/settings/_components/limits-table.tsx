import { useFormatter, useTranslations } from 'next-intl';
import type { SettingsView } from '@/domain/vitals/settings-api';
import { MEASURES, type Measure, type Thresholds } from '@/domain/vitals/risk';
import { DataTable } from '@/ui/kit/data-table';
import { measureName } from './measure-name';

const SHOWN = ['emergency', 'urgent', 'watch'] as const;

/** The limits a patient's readings are judged by, in words. */
export function LimitsTable({ settings: { rules, limits } }: { settings: SettingsView }) {
  const t = useTranslations('vitals');
  const format = useFormatter();
  const boundText = ({ low, high }: Thresholds['watch']) => [lowText(low), highText(high)].filter(Boolean).join(' · ');
  // Sugar is bounded between two whole numbers: at or below 53.99 is less than 54.
  const lowText = (low: number | undefined) => {
    if (low === undefined) return '';
    return isJustBelow(low)
      ? t('settings.lessThan', { value: format.number(Math.ceil(low)) })
      : t('settings.orLess', { value: format.number(low) });
  };
  const highText = (high: number | undefined) => {
    if (high === undefined) return '';
    return isJustAbove(high)
      ? t('settings.moreThan', { value: format.number(Math.floor(high)) })
      : t('settings.orMore', { value: format.number(high) });
  };
  const nameCell = (measure: Measure) => (
    <span key={measure}>
      {measureName(t, measure)}
      {limits[measure] && <span className="block text-small text-muted">{t('settings.setByDoctor')}</span>}
    </span>
  );
  const rows = MEASURES.map((measure) => ({
    key: measure,
    cells: [
      nameCell(measure),
      ...SHOWN.map((level) => (rules[measure] ? boundText(rules[measure][level]) : level === 'emergency' && t('settings.none'))),
    ],
  }));
  const columns = [{ title: t('settings.columns.what') }, ...SHOWN.map((level) => ({ title: t(`levels.${level}`) }))];
  return <DataTable caption={t('settings.limits')} columns={columns} rows={rows} />;
}

function isJustBelow(value: number): boolean {
  return Math.round((Math.ceil(value) - value) * 100) === 1;
}

function isJustAbove(value: number): boolean {
  return Math.round((value - Math.floor(value)) * 100) === 1;
}
