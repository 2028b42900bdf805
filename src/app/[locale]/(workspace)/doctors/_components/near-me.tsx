'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { buttonLook } from '@/ui/kit/button-look';

type Props = {
  /** The id of the search form. */
  form: string;
  label: string;
  busyLabel: string;
  failedText: string;
  /** Its icon. */
  children: ReactNode;
};

const WAIT_MS = 15_000;
/** Three decimals are about a hundred metres: precise enough to sort by, too coarse to identify a home. */
const DECIMALS = 3;

const never = () => () => undefined;

/** Resubmits the search with the device's position. Shown only where geolocation is available. */
export function NearMe({ form, label, busyLabel, failedText, children }: Props) {
  const canAsk = useSyncExternalStore(
    never,
    () => 'geolocation' in navigator,
    () => false,
  );
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (!canAsk) return null;

  function search({ coords }: GeolocationPosition) {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    const place = document.createElement('input');
    place.type = 'hidden';
    place.name = 'near';
    place.value = `${coords.latitude.toFixed(DECIMALS)},${coords.longitude.toFixed(DECIMALS)}`;
    element.append(place);
    // The order was chosen for a search without a position; this button means nearest first.
    element.querySelector('select[name=sort]')?.removeAttribute('name');
    element.requestSubmit();
  }

  function ask() {
    setState('busy');
    navigator.geolocation.getCurrentPosition(search, () => setState('failed'), { timeout: WAIT_MS, maximumAge: 600_000 });
  }

  return (
    <>
      <button type="button" className={buttonLook('quiet')} disabled={state === 'busy'} onClick={ask}>
        {children}
        <span>{state === 'busy' ? busyLabel : label}</span>
      </button>
      {state === 'failed' && (
        <p role="alert" className="basis-full text-danger">
          {failedText}
        </p>
      )}
    </>
  );
}
