'use client';

import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/ui/kit/button';

type Props = {
  /** The fields of the same form that receive the position. */
  latName: string;
  lngName: string;
  icon: ReactNode;
  words: { here: string; searching: string; refused: string; taken: string };
};

/** Six decimals are a tenth of a metre. */
const DIGITS = 6;
const TIMEOUT_MS = 15_000;
const never = () => () => undefined;

/** Writes the device's position into two fields; not shown without JavaScript or geolocation. */
export function PositionButton({ latName, lngName, icon, words }: Props) {
  const messageRef = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'idle' | 'searching' | 'taken' | 'refused'>('idle');
  const canAsk = useSyncExternalStore(
    never,
    () => 'geolocation' in navigator,
    () => false,
  );
  if (!canAsk) return null;

  const write = (name: string, value: number) => {
    const field = messageRef.current?.closest('form')?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value.toFixed(DIGITS);
  };
  const requestPosition = () => {
    setState('searching');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        write(latName, coords.latitude);
        write(lngName, coords.longitude);
        setState('taken');
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS },
    );
  };
  return (
    <div ref={messageRef} className="mt-4 grid justify-items-start gap-2">
      <Button type="button" kind="quiet" icon={icon} busy={state === 'searching'} onClick={requestPosition}>
        {state === 'searching' ? words.searching : words.here}
      </Button>
      <p role="status" className={`font-medium empty:hidden ${state === 'refused' ? 'text-danger' : ''}`}>
        {state === 'refused' && words.refused}
        {state === 'taken' && words.taken}
      </p>
    </div>
  );
}
