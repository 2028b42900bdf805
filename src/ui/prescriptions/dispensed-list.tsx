import { useTranslations } from 'next-intl';
import type { Dispensed, RxCard } from '@/domain/prescriptions/views';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';

type Props = { dispensed: readonly Dispensed[]; items: RxCard['items'] };

/** What was handed over, where and when. */
export function DispensedList({ dispensed, items }: Props) {
  const t = useTranslations('prescriptions');
  if (dispensed.length === 0) return null;
  return (
    <Section title={t('dispensed')}>
      <ul className="grid gap-3">
        {dispensed.map(({ at, pharmacyName, items: given }, place) => (
          <li key={place}>
            <p className="font-semibold">
              {pharmacyName} · <TimeText at={at} />
            </p>
            {given.map(({ item, quantity, batch }) => (
              <p key={item} className="text-muted">
                {t('gave', { quantity, medicine: items[item]?.generic ?? '' })}
                {batch !== undefined && ` · ${t('batchOf', { batch })}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
