'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useHasScript } from '@/ui/use-has-script';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';
import { allowTone, playTone } from './tone';

const STORAGE_KEY = 'arrival-sound';

type Props = {
  waiting: readonly string[];
  /** The messages `arrival`. */
  words: Readonly<Record<'soundOn' | 'soundOff', string>>;
  page?: 'queue' | 'reservations';
};

/**
 * Tells a doctor or a shop who looks elsewhere that somebody waits: the number in the window's title and beside the page's link in
 * the menu, and a tone when somebody comes, which can be switched off. `waiting` names those who wait.
 */
export function ArrivalSignal({ waiting, words, page = 'queue' }: Props) {
  const hasScript = useHasScript();
  const isOn = useSyncExternalStore(followChoice, readChoice, () => true);
  useEffect(() => {
    // The tone needs an earlier press of a key or a pointer; any on this page will do.
    const allow = () => isOn && allowTone();
    addEventListener('pointerdown', allow);
    addEventListener('keydown', allow);
    return () => {
      removeEventListener('pointerdown', allow);
      removeEventListener('keydown', allow);
    };
  }, [isOn]);
  useArrival(waiting, isOn);
  useShownCount(waiting.length, page);
  const toggle = () => {
    keepChoice(!isOn);
    if (isOn) return;
    allowTone();
    playTone();
  };
  if (!hasScript) return null;
  return (
    <button type="button" aria-pressed={isOn} onClick={toggle} className={buttonLook('quiet')}>
      <Icon name={isOn ? 'volume-2' : 'volume-x'} className="size-5" />
      {isOn ? words.soundOn : words.soundOff}
    </button>
  );
}

/** Plays the tone for everybody who was not there before; not for those who waited when the page was opened. */
function useArrival(waiting: readonly string[], isOn: boolean): void {
  const known = useRef(new Set(waiting));
  useEffect(() => {
    const hasNew = waiting.some((id) => !known.current.has(id));
    known.current = new Set(waiting);
    if (hasNew && isOn) playTone();
  }, [waiting, isOn]);
}

/** Keeps the number in the window's title and in the menu; on every rendering, because another one may have set the title anew. */
function useShownCount(count: number, page: string): void {
  useEffect(() => {
    const title = plainTitle();
    document.title = count === 0 ? title : `(${count}) ${title}`;
    for (const shown of document.querySelectorAll<HTMLElement>(`[data-count="${page}"]`)) {
      shown.textContent = String(count);
      if (shown.parentElement !== null) shown.parentElement.hidden = count === 0;
    }
  });
  useEffect(
    () => () => {
      document.title = plainTitle();
    },
    [],
  );
}

const plainTitle = () => document.title.replace(/^\(\d+\) /, '');

/** The choice of a browser without storage, which lasts as long as the page. */
let unsaved: string | null = null;
const followers = new Set<() => void>();

function followChoice(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

function readChoice(): boolean {
  try {
    return (unsaved ?? localStorage.getItem(STORAGE_KEY)) !== 'off';
  } catch {
    return true;
  }
}

function keepChoice(isOn: boolean): void {
  const choice = isOn ? 'on' : 'off';
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    unsaved = choice;
  }
  for (const changed of followers) changed();
}
