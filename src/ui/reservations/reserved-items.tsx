import { useTranslations } from 'next-intl';
import type { ReservationView } from '@/domain/reservations/api';
import { Money } from '@/ui/kit/money';

type Props = { one: Pick<ReservationView, 'items' | 'totalPaise' | 'prescription'> };

/** What is kept, how many of each, what it costs, and whether a prescription has to be shown. */
export function ReservedItems({ one: { items, totalPaise, prescription } }: Props) {
  const t = useTranslations('reservations');
  return (
    <>
      <ul className="text-ink">
        {items.map(({ medicineId, quantity, generic, strength, form, brand, needsPrescription }) => (
          <li key={medicineId}>
            <span className="font-semibold">{`${String(quantity)} × `}</span>
            <span lang="en">{`${generic} ${strength}, ${form}${brand === undefined ? '' : ` (${brand})`}`}</span>
            {needsPrescription && prescription === undefined && (
              <span className="block text-small font-medium">{t('showPrescription')}</span>
            )}
          </li>
        ))}
      </ul>
      {prescription !== undefined && <p>{t('onPrescription', { doctor: prescription.prescriberName, number: prescription.number })}</p>}
      <p>
        {t('total')} <Money paise={totalPaise} />
      </p>
    </>
  );
}
