import { useLocale, useTranslations } from 'next-intl';
import type { reservationApi } from '@/domain/reservations/api';
import { UNITS_MAX, usualQuantity } from '@/domain/reservations/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';

/** For whom the viewer can have something kept; empty for a caregiver whom nobody has allowed it. */
export type ForWhom = readonly { patientId: string; name: string }[];

type Props = {
  pharmacy: { id: string; name: string };
  medicine: { id: string; form: string };
  /** What is left. */
  free: number;
  people: ForWhom;
  idempotencyKey: string;
};

/** One press has the usual number kept for two hours; a plain form. */
export function ReserveForm({ pharmacy, medicine, free, people, idempotencyKey }: Props) {
  const t = useTranslations('reservations');
  const { name, hidden } = formFields<SentBodyOf<typeof reservationApi.make>>(null);
  const [only] = people;
  return (
    <form method="post" action="/api/pharmacy/reservations" className="mt-3 flex flex-wrap items-end gap-3">
      <input {...hidden('pharmacyId', pharmacy.id)} />
      <input {...hidden('items.0.medicineId', medicine.id)} />
      <input type="hidden" name="_then" value={localePath('/reservations?made', useLocale())} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      <div className="basis-28">
        <Field
          name={name('items.0.quantity')}
          type="number"
          inputMode="numeric"
          min={1}
          max={Math.min(free, UNITS_MAX)}
          required
          defaultValue={usualQuantity(medicine.form, free)}
          label={t('howMany')}
        />
      </div>
      {people.length === 1 && only !== undefined && <input {...hidden('patientId', only.patientId)} />}
      {people.length > 1 && (
        <div className="basis-48">
          <Select name={name('patientId')} label={t('whom')} options={people.map((one) => ({ value: one.patientId, label: one.name }))} />
        </div>
      )}
      <Button aria-label={t('reserveAt', { name: pharmacy.name })}>{t('reserve')}</Button>
    </form>
  );
}
