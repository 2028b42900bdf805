import { useFormatter, useTranslations } from 'next-intl';
import { METRICS, isPressure, type Metric, type Value } from '@/domain/vitals/metric';

/** A measured value with its unit, `128/82 mmHg`. */
export function ValueText({ metric, value }: { metric: Metric; value: Value }) {
  const t = useTranslations('vitals');
  const format = useFormatter();
  const { decimals } = METRICS[metric];
  const print = (number: number) => format.number(number, { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
  const text = isPressure(value) ? `${print(value.systolic)}/${print(value.diastolic)}` : print(value);
  return (
    <span className="whitespace-nowrap">
      <span className="font-semibold">{text}</span> <span className="text-small text-muted">{t(`units.${metric}`)}</span>
    </span>
  );
}
