import { useTranslations } from 'next-intl';
import type { Position } from '@/domain/shared/primitives';
import type { FormFields } from '@/ui/form-fields';
import { FieldError } from '@/ui/kit/field-error';
import { Icon } from '@/ui/kit/icon';
import { TextLink } from '@/ui/kit/text-link';
import { MapPicker, type MapFacts } from './map-picker';
import { PositionButton } from './position-button';

type Props = {
  /** The position in its form: `fields.group('position')`. */
  fields: FormFields<keyof Position>;
  /** The name of the address's PIN code, where the map begins. */
  pinCodeName: string;
  /** The position, where it is more than what the PIN code says. */
  known: Position | undefined;
  map: MapFacts | null;
};

/** A place on the map: that of the PIN code, or exactly where a pin is put or the device is. Its two numbers are never shown. */
export function PositionFields({ fields, pinCodeName, known, map }: Props) {
  const t = useTranslations('place');
  const hidden = (part: 'lat' | 'lng') => {
    const { name, defaultValue } = fields.field(part, known === undefined ? '' : String(known[part]));
    return { type: 'hidden', name, defaultValue };
  };
  const lat = hidden('lat');
  const lng = hidden('lng');
  const error = fields.ownError ?? fields.errorOf('lat') ?? fields.errorOf('lng');
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('position')}</legend>
      <p className="max-w-text text-small text-muted">{t('positionHint')}</p>
      <input {...lat} />
      <input {...lng} />
      {known !== undefined && (
        <p className="mt-2 flex items-center gap-2">
          <Icon name="map-pin" className="size-5 shrink-0 text-act" />
          <TextLink href={mapAddress(known)} target="_blank" rel="noreferrer">
            {t('onMap')}
          </TextLink>
        </p>
      )}
      {error !== undefined && <FieldError id="position-error" name="position" code={error} />}
      <div className="mt-4 grid justify-items-start gap-3">
        {map !== null && <MapPicker map={map} label={t('chooseOnMap')} placeName={pinCodeName} names={{ lat: lat.name, lng: lng.name }} />}
        <PositionButton
          latName={lat.name}
          lngName={lng.name}
          isSet={lat.defaultValue !== ''}
          icon={<Icon name="locate-fixed" className="size-5" />}
          words={{
            here: t('here'),
            searching: t('searching'),
            refused: t('refused'),
            taken: t('taken'),
            forget: t('forget'),
            forgotten: t('forgotten'),
          }}
        />
      </div>
    </fieldset>
  );
}

/** Where a map shows the position; the position of a clinic or a shop is public. */
function mapAddress({ lat, lng }: Position): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;
}
