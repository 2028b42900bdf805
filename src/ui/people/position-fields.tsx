import { useTranslations } from 'next-intl';
import type { Position } from '@/domain/shared/primitives';
import type { FormFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { PositionButton } from './position-button';
import { Icon } from '../kit/icon';

type Props = {
  /** The position in its form: `fields.group('position')`. */
  fields: FormFields<keyof Position>;
  known: Position | undefined;
  required?: boolean;
};

/** A position: two numbers, or the device's position. */
export function PositionFields({ fields, known, required = false }: Props) {
  const t = useTranslations('place');
  const field = (part: 'lat' | 'lng', most: number) => ({
    ...fields.field(part, known === undefined ? '' : String(known[part])),
    type: 'number',
    step: 'any',
    min: -most,
    max: most,
    inputMode: 'decimal' as const,
    label: t(part),
    optional: !required,
    required,
    errorCode: fields.errorOf(part) ?? (fields.ownError === 'required' ? 'required' : undefined),
  });
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('position')}</legend>
      <p className="mb-3 max-w-text text-small text-muted">{t('positionHint')}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...field('lat', 90)} />
        <Field {...field('lng', 180)} />
      </div>
      <PositionButton
        latName={fields.name('lat')}
        lngName={fields.name('lng')}
        icon={<Icon name="locate-fixed" className="size-5" />}
        words={{ here: t('here'), searching: t('searching'), refused: t('refused') }}
      />
    </fieldset>
  );
}
