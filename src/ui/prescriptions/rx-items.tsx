import { useTranslations } from 'next-intl';
import type { RxCard } from '@/domain/prescriptions/views';
import { sayDose, sayFrequency } from '@/domain/prescriptions/say-dosage';

type Props = Pick<RxCard, 'items' | 'left'>;

/** The medicines of a prescription: generic in capitals, brand in brackets, and when to take them in words. */
export function RxItems({ items, left }: Props) {
  const t = useTranslations('prescriptions');
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map((item, place) => (
        <li key={place} className="grid gap-1 py-4">
          <p className="font-semibold">
            {place + 1}. {item.generic.toLocaleUpperCase('en')}
            {item.brand !== undefined && ` (${item.brand})`} {[item.strength, item.form].filter(Boolean).join(' ')}
          </p>
          <p className="text-lead">
            {sayDose(item.dose, t)} · {sayFrequency(item.frequency, t)}
          </p>
          <p className="text-muted">
            {[
              item.timing === 'any' ? null : t(`timing.${item.timing}`),
              t('forDays', { days: item.days }),
              t('quantity', { quantity: item.quantity }),
              item.route,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {item.instructions !== undefined && <p>{item.instructions}</p>}
          {left[place] !== item.quantity && <p className="font-semibold">{t('leftOf', { left: left[place] ?? 0 })}</p>}
        </li>
      ))}
    </ol>
  );
}
