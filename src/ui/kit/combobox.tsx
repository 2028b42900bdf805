'use client';

import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { INPUT_LOOK } from './input-look';

const SEARCH_PAUSE_MS = 150;
const LETTERS_MIN = 2;

type Props<T> = {
  label: string;
  hint?: string;
  text: string;
  onType: (text: string) => void;
  /** What is found under a text; an error finds nothing. */
  search: (text: string, signal: AbortSignal) => Promise<readonly T[]>;
  keyOf: (found: T) => string;
  children: (found: T) => ReactNode;
  onChoose: (found: T) => void;
  /** Enter while nothing is found; without it the form around is sent. */
  onEnter?: () => void;
  /** What is typed has been chosen, so nothing is searched. */
  isChosen?: boolean;
  box?: RefObject<HTMLInputElement | null>;
  required?: boolean;
  maxLength: number;
};

/** A field with what is found under its text: the arrows choose, Enter takes it. */
export function Combobox<T>(props: Props<T>) {
  const { label, hint, text, onType, search, keyOf, children, onChoose, onEnter, isChosen = false, box, required, maxLength } = props;
  const id = useId();
  const [found, setFound] = useState<{ under: string; items: readonly T[] }>({ under: '', items: [] });
  const [at, setAt] = useState(0);
  const isSearching = !isChosen && text.trim().length >= LETTERS_MIN;
  useEffect(() => {
    if (!isSearching) return;
    const stop = new AbortController();
    const under = text.trim();
    const take = (items: readonly T[]) => {
      if (stop.signal.aborted) return;
      setFound({ under, items });
      setAt(0);
    };
    const timer = setTimeout(() => {
      void search(under, stop.signal).then(take, () => take([]));
    }, SEARCH_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, isSearching, search]);

  const shown = isSearching ? found.items : [];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((at + step + shown.length) % shown.length);
    }
    if (event.key !== 'Enter') return;
    const chosen = shown[at];
    // What is shown still belongs to fewer letters: Enter must not take what the text does not say.
    const isOutdated = isSearching && found.under !== text.trim();
    if (isOutdated || chosen !== undefined || onEnter !== undefined) event.preventDefault();
    if (isOutdated) return;
    if (chosen !== undefined) onChoose(chosen);
    else onEnter?.();
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      <input
        id={id}
        ref={box}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${String(at)}`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoComplete="off"
        required={required}
        maxLength={maxLength}
        className={`${INPUT_LOOK} font-normal`}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="rounded-md border border-line empty:hidden">
        {shown.map((one, place) => (
          <li
            key={keyOf(one)}
            id={`${id}-${String(place)}`}
            role="option"
            aria-selected={place === at}
            className="min-h-12 cursor-pointer px-3 py-2 aria-selected:bg-tint"
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(one);
            }}
          >
            {children(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
