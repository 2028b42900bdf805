import { useTranslations } from 'next-intl';
import type { Address } from '@/domain/people/person';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Field } from '@/ui/kit/field';

type Props = {
  /** The group's name in the form: `address`, `clinicAddress`. */
  name: string;
  known: Address | undefined;
  back: FormErrors | null;
  /** The whole address may stay empty. */
  optional?: boolean;
};

/** A postal address; only the village is needed. */
export function PlaceFields({ name, known, back, optional }: Props) {
  const t = useTranslations('place');
  const field = (part: keyof Address) => ({
    name: `${name}.${part}`,
    label: t(part),
    defaultValue: fieldValue(back, `${name}.${part}`, known?.[part]),
    errorCode: errorAt(back, `${name}.${part}`),
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
