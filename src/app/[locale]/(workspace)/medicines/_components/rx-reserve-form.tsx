import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { reservationApi } from '@/domain/reservations/api';
import { UNITS_MAX } from '@/domain/reservations/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import type { WantedRx } from '../read-rx';

type Props = {
  pharmacy: { id: string; name: string };
  rx: WantedRx;
  /** What the shop has of each medicine. */
  free: ReadonlyMap<string, number>;
  idempotencyKey: string;
};

/** One press has all that a shop has of a prescription kept there; a plain form. */
export function RxReserveForm({ pharmacy, rx, free, idempotencyKey }: Props) {
  const t = useTranslations('reservations');
  const format = useFormatter();
  const { rows, hidden } = formFields<SentBodyOf<typeof reservationApi.make>>(null);
  const items = rows('items');
  const freeOf = (medicineId: string) => free.get(medicineId) ?? 0;
  const there = rx.items.filter(({ medicineId }) => freeOf(medicineId) > 0);
  const missing = rx.items.filter(({ medicineId }) => freeOf(medicineId) === 0);
  return (
    <form method="post" action="/api/pharmacy/reservations" className="mt-3 grid max-w-text gap-3">
      <input {...hidden('pharmacyId', pharmacy.id)} />
      <input {...hidden('prescriptionId', rx.id)} />
      <input {...hidden('patientId', rx.patientId)} />
      <input type="hidden" name="_then" value={localePath('/reservations?made', useLocale())} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      {there.map(({ medicineId, title, left }, place) => {
        const most = Math.min(left, freeOf(medicineId), UNITS_MAX);
        return (
          <div key={medicineId}>
            <input type="hidden" name={items.marker(place, 'medicineId')} value={medicineId} />
            <Field
              name={items.name(place, 'quantity')}
              type="number"
              inputMode="numeric"
              min={1}
              max={most}
              defaultValue={most}
              label={<span lang="en">{title}</span>}
              hint={t('rxLeft', { left, there: freeOf(medicineId) })}
            />
          </div>
        );
      })}
      {missing.length > 0 && (
        <p className="font-medium text-ink">{t('notThere', { list: format.list(missing.map(({ title }) => title)) })}</p>
      )}
      <Button className="w-auto! justify-self-start" aria-label={t('reserveTheseAt', { name: pharmacy.name, count: there.length })}>
        {t('reserveThese', { count: there.length })}
      </Button>
    </form>
  );
}
