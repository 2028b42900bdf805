import { useTranslations } from 'next-intl';
import type { Address } from '@/domain/people/person';
import type { FormFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { PinLookup } from './pin-lookup';

type Props = {
  /** The address in its form: `fields.group('clinicAddress')`. */
  fields: FormFields<keyof Address>;
  known: Address | undefined;
  /** The whole address may stay empty. */
  optional?: boolean;
};

/** A postal address; only the village is needed. The PIN code fills in the rest: at once with script, when saved without. */
export function PlaceFields({ fields, known, optional }: Props) {
  const t = useTranslations('place');
  const field = (part: keyof Address) => ({
    ...fields.field(part, known?.[part]),
    label: t(part),
  });
  const names = {
    pinCode: fields.name('pinCode'),
    city: fields.name('city'),
    district: fields.name('district'),
    state: fields.name('state'),
  };
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field {...field('line')} optional maxLength={200} autoComplete="street-address" />
      </div>
      <Field {...field('pinCode')} optional inputMode="numeric" maxLength={10} autoComplete="postal-code" hint={t('pinHint')} />
      <Field {...field('city')} required={optional !== true} optional={optional} maxLength={80} autoComplete="address-level2" />
      <PinLookup names={names} words={{ unknown: t('pinUnknown') }} />
      <Field {...field('district')} optional maxLength={80} />
      <Field {...field('state')} optional maxLength={80} autoComplete="address-level1" />
    </div>
  );
}
