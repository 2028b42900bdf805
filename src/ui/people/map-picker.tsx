import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { TextLink } from '@/ui/kit/text-link';

/** The map of the installation: `platformFacts().map`. */
export type MapFacts = { tilesUrl: string; attribution: string };

type Props = {
  map: MapFacts;
  label: string;
  /** The field of the same form with a PIN code or place, where the map begins. */
  placeName: string;
  /** Where it begins when that field is empty, as `lat,lng`. */
  start?: string | undefined;
} & (
  | { /** The fields of the same form that receive the point. */ names: { lat: string; lng: string } }
  | { /** The form is a search, which is sent again with the point. */ searchLabel: string }
);

const LICENCE = 'https://www.openstreetmap.org/copyright';

/**
 * A button that opens a map to choose a point on, for hand, mouse and keyboard. `public/page.js` shows the button, and its first press
 * loads `public/map.js`; without script the PIN code says the place.
 */
export function MapPicker({ map, label, placeName, start, ...target }: Props) {
  const t = useTranslations('place');
  const id = useId();
  const names = 'names' in target ? target.names : undefined;
  return (
    <>
      <button
        type="button"
        hidden
        data-open-map
        aria-expanded="false"
        aria-controls={id}
        suppressHydrationWarning
        className={buttonLook('quiet')}
      >
        <Icon name="map-pin" className="size-5" />
        <span>{label}</span>
      </button>
      <p role="alert" className="basis-full text-danger empty:hidden" data-no-map={id} data-words={t('noMap')} />
      <div
        id={id}
        hidden
        suppressHydrationWarning
        data-map={map.tilesUrl}
        data-map-lat={names?.lat}
        data-map-lng={names?.lng}
        data-map-place={placeName}
        data-map-start={start}
        className="grid w-full basis-full gap-3 [&[hidden]]:hidden"
      >
        <p id={`${id}-hint`} className="max-w-text text-small text-muted">
          {t('mapHint')}
        </p>
        <MapView label={t('map')} hintId={`${id}-hint`} />
        <Attribution text={map.attribution} />
        <p role="status" className="font-medium empty:hidden" data-map-said={names === undefined ? t('pinMoved') : t('taken')} />
        {'searchLabel' in target && (
          <button type="button" data-map-search className={`${buttonLook('main')} justify-self-start`}>
            <Icon name="search" className="size-5" />
            <span>{target.searchLabel}</span>
          </button>
        )}
      </div>
    </>
  );
}

function MapView({ label, hintId }: { label: string; hintId: string }) {
  const t = useTranslations('place');
  return (
    <div
      role="application"
      tabIndex={0}
      aria-label={label}
      aria-describedby={hintId}
      data-map-view
      className="relative h-80 touch-none select-none overflow-hidden rounded-lg border border-edge bg-tint short:h-56"
    >
      <div data-map-tiles className="absolute inset-0" />
      <span data-map-pin className="absolute left-1/2 top-1/2 -ml-5 -mt-10 cursor-grab touch-none text-danger">
        <svg viewBox="0 0 24 24" className="size-10 drop-shadow" aria-hidden="true">
          <path d="M12 23.5S4 15 4 9a8 8 0 0 1 16 0c0 6-8 14.5-8 14.5z" fill="currentColor" stroke="#fff" strokeWidth="1.5" />
          <circle cx="12" cy="9" r="3" fill="#fff" />
        </svg>
      </span>
      <div className="absolute right-2 top-2 grid gap-2">
        <ZoomButton step={1} label={t('zoomIn')}>
          +
        </ZoomButton>
        <ZoomButton step={-1} label={t('zoomOut')}>
          −
        </ZoomButton>
      </div>
    </div>
  );
}

function ZoomButton({ step, label, children }: { step: 1 | -1; label: string; children: ReactNode }) {
  return (
    <button
      type="button"
      data-map-zoom={step}
      aria-label={label}
      className="size-12 rounded-lg border border-edge bg-paper text-title font-semibold text-act hover:border-act"
    >
      {children}
    </button>
  );
}

/** Whom the map is by; OpenStreetMap's licence asks for a link to it. */
function Attribution({ text }: { text: string }) {
  return (
    <p lang="en" className="text-small text-muted">
      {text.includes('OpenStreetMap') ? (
        <TextLink href={LICENCE} target="_blank" rel="noreferrer">
          {text}
        </TextLink>
      ) : (
        text
      )}
    </p>
  );
}
