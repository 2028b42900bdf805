import { useTranslations } from 'next-intl';
import type { Address } from '@/domain/people/person';
import type { FormFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';

type Props = {
  /** The address in its form: `fields.group('clinicAddress')`. */
  fields: FormFields<keyof Address>;
  known: Address | undefined;
  /** The whole address may stay empty. */
  optional?: boolean;
};

/** A postal address; only the village is needed. */
export function PlaceFields({ fields, known, optional }: Props) {
  const t = useTranslations('place');
  const field = (part: keyof Address) => ({
    ...fields.field(part, known?.[part]),
    label: t(part),
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field {...field('line')} optional maxLength={200} autoComplete="street-address" />
      </div>
      <Field {...field('city')} required={optional !== true} optional={optional} maxLength={80} autoComplete="address-level2" />
      <Field {...field('pinCode')} optional inputMode="numeric" maxLength={10} autoComplete="postal-code" />
      <Field {...field('district')} optional maxLength={80} />
      <Field {...field('state')} optional maxLength={80} autoComplete="address-level1" />
    </div>
  );
}
