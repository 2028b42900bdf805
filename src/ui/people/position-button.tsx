'use client';

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/ui/kit/button';

type Props = {
  /** The fields of the same form that receive the position. */
  latName: string;
  lngName: string;
  /** The fields hold a position from the beginning. */
  isSet: boolean;
  icon: ReactNode;
  words: { here: string; searching: string; refused: string; taken: string; forget: string; forgotten: string };
};

/** Six decimals are a tenth of a metre. */
const DIGITS = 6;
const TIMEOUT_MS = 15_000;
const never = () => () => undefined;
/** Sent to the form whenever a position is chosen; `public/map.js` sends it as well. */
const CHOSEN = 'positionchosen';

/**
 * Writes the device's position into two fields, or empties them, so that the PIN code says the place; not shown without JavaScript or
 * geolocation.
 */
export function PositionButton({ latName, lngName, isSet, icon, words }: Props) {
  const frameRef = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'idle' | 'searching' | 'taken' | 'refused' | 'forgotten'>('idle');
  const [isFilled, setIsFilled] = useState(isSet);
  const canAsk = useSyncExternalStore(
    never,
    () => 'geolocation' in navigator,
    () => false,
  );
  useEffect(() => {
    const form = frameRef.current?.closest('form');
    const onChosen = (event: Event) => {
      if (!(event instanceof CustomEvent) || event.detail !== 'map') return;
      setIsFilled(true);
      setState('idle');
    };
    form?.addEventListener(CHOSEN, onChosen);
    return () => form?.removeEventListener(CHOSEN, onChosen);
  }, [canAsk]);
  if (!canAsk) return null;

  const write = (position: { lat: number; lng: number } | null) => {
    const form = frameRef.current?.closest('form');
    for (const [name, value] of [
      [latName, position?.lat],
      [lngName, position?.lng],
    ] as const) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value?.toFixed(DIGITS) ?? '';
    }
    setIsFilled(position !== null);
    setState(position === null ? 'forgotten' : 'taken');
    form?.dispatchEvent(new CustomEvent(CHOSEN, { detail: 'button' }));
  };
  const requestPosition = () => {
    setState('searching');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => write({ lat: coords.latitude, lng: coords.longitude }),
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS },
    );
  };
  return (
    <div ref={frameRef} className="grid justify-items-start gap-3">
      <Button type="button" kind="quiet" icon={icon} busy={state === 'searching'} onClick={requestPosition}>
        {state === 'searching' ? words.searching : words.here}
      </Button>
      {isFilled && (
        <Button type="button" kind="quiet" onClick={() => write(null)}>
          {words.forget}
        </Button>
      )}
      <p role="status" className={`font-medium empty:hidden ${state === 'refused' ? 'text-danger' : ''}`}>
        {state === 'refused' && words.refused}
        {state === 'taken' && words.taken}
        {state === 'forgotten' && words.forgotten}
      </p>
    </div>
  );
}
