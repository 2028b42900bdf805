import { useTranslations } from 'next-intl';
import { DEVICE_SILENCE, type Alert } from '@/domain/vitals/schema';

/** What an alert is about, in a few words. */
export function AlertTitle({ alert: { metric, level } }: { alert: Pick<Alert, 'metric' | 'level'> }) {
  const t = useTranslations('vitals');
  return metric === DEVICE_SILENCE ? t('alerts.titles.silence') : t(`alerts.titles.${level}`, { metric: t(`metrics.${metric}`) });
}
