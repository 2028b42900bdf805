import { useTranslations } from 'next-intl';
import type { Position } from '@/domain/shared/primitives';
import type { FormFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { FieldError } from '@/ui/kit/field-error';
import { TextLink } from '@/ui/kit/text-link';
import { PositionButton } from './position-button';
import { Icon } from '../kit/icon';

type Props = {
  /** The position in its form: `fields.group('position')`. */
  fields: FormFields<keyof Position>;
  /** The position, where it is more than what the PIN code says. */
  known: Position | undefined;
};

/** A place on the map: that of the PIN code, or exactly where the device is; as two numbers only for who asks for them. */
export function PositionFields({ fields, known }: Props) {
  const t = useTranslations('place');
  const field = (part: 'lat' | 'lng', most: number) => ({
    ...fields.field(part, known === undefined ? '' : String(known[part])),
    type: 'number',
    step: 'any',
    min: -most,
    max: most,
    inputMode: 'decimal' as const,
    label: t(part),
    optional: true,
  });
  const isWrong = (['lat', 'lng'] as const).some((part) => fields.errorOf(part) !== undefined);
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('position')}</legend>
      <p className="max-w-text text-small text-muted">{t('positionHint')}</p>
      {known !== undefined && (
        <p className="mt-2 flex items-center gap-2">
          <Icon name="map-pin" className="size-5 shrink-0 text-act" />
          <TextLink href={mapAddress(known)} target="_blank" rel="noreferrer">
            {t('onMap')}
          </TextLink>
        </p>
      )}
      {fields.ownError !== undefined && <FieldError id="position-error" name="position" code={fields.ownError} />}
      <PositionButton
        latName={fields.name('lat')}
        lngName={fields.name('lng')}
        icon={<Icon name="locate-fixed" className="size-5" />}
        words={{ here: t('here'), searching: t('searching'), refused: t('refused'), taken: t('taken') }}
      />
      <details className="group mt-2" open={isWrong}>
        <summary className="inline-flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-right" className="size-5 group-open:rotate-90" />
          {t('numbers')}
        </summary>
        <div className="grid gap-5 pt-2 sm:grid-cols-2">
          <Field {...field('lat', 90)} />
          <Field {...field('lng', 180)} />
        </div>
      </details>
    </fieldset>
  );
}

/** Where a map shows the position; the position of a clinic or a shop is public. */
function mapAddress({ lat, lng }: Position): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;
}
