'use client';

import { useEffect, useRef, useState } from 'react';
import { toLatinDigits } from '@/domain/shared/digits';
import { apiFetch } from '@/ui/api';
import { findPlaces } from './endpoints';

type Props = {
  /** The fields of the same form: where the PIN code is typed, and what follows from it. */
  names: { pinCode: string; city: string; district: string; state: string };
  words: { unknown: string };
};

type Found = Awaited<ReturnType<typeof find>>;
const FILLED = ['city', 'district', 'state'] as const;

/** Fills in village, district and state once the PIN code is typed; what somebody wrote themselves stays. */
export function PinLookup({ names, words }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const form = status.current?.closest('form');
    if (!form) return;
    const fieldOf = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
    const written = new Map<string, string>();
    const leaving = new AbortController();
    let asked = '';
    const fillIn = (place: Found) => {
      setSaid(place === null ? words.unknown : [place.name, place.district, place.state].join(', '));
      for (const part of FILLED) {
        const field = fieldOf(names[part]);
        const text = (part === 'city' ? place?.name : place?.[part]) ?? '';
        // Only an empty field, or one that still says what an earlier PIN code filled in.
        if (!field || field.value !== (written.get(part) ?? '')) continue;
        field.value = text;
        written.set(part, text);
      }
    };
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.name !== names.pinCode) return;
      const pin = toLatinDigits(target.value).replace(/\s/g, '');
      if (pin === asked) return;
      asked = pin;
      setSaid('');
      if (!/^[1-9]\d{5}$/.test(pin)) return;
      // Without an answer the form is what it was: the server fills in the rest when it is sent.
      find(pin, leaving.signal).then(
        (place) => asked === pin && fillIn(place),
        () => undefined,
      );
    };
    form.addEventListener('input', onInput);
    return () => {
      leaving.abort();
      form.removeEventListener('input', onInput);
    };
  }, [names, words]);
  return (
    <p ref={status} role="status" className="text-small text-muted empty:hidden sm:col-span-2">
      {said}
    </p>
  );
}

async function find(pin: string, signal: AbortSignal) {
  const { items } = await apiFetch(findPlaces, { query: { q: pin, limit: 1 }, signal });
  return items[0] ?? null;
}
