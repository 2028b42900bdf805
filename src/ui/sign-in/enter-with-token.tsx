'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Locale } from '@/domain/primitives';
import { Button } from '../kit/button';
import { enter, type Wanted } from './enter';
import { FaultNotice } from './fault-notice';
import { NameForm } from './name-form';
import { SecondCodeForm } from './second-code-form';
import type { SignInWords } from './sign-in-words';
import { useSteps } from './use-steps';

type Props = {
  idToken: string;
  locale: Locale;
  /** Where to go on afterwards: a path of our own. */
  then: string;
  words: SignInWords;
  /** The way in begins anew: what proved who this is has become too old. */
  onStale: () => void;
};

/** Takes what Firebase said about a person to our own server, asks a newcomer's name, and goes on with a full load into the house. */
export function EnterWithToken({ idToken, locale, then, words, onStale }: Props) {
  const { step, isBusy, fault, run } = useSteps<Wanted | 'entering'>('entering');
  const isBegun = useRef(false);
  const told = useRef<{ name?: string; code?: string }>({});

  const go = (more: { name?: string; code?: string } = {}) =>
    run(async () => {
      told.current = { ...told.current, ...more };
      const wanted = await enter(idToken, { locale, ...told.current });
      if (wanted !== null) return wanted;
      // The session is there; the page behind it has a policy without Google, so it is loaded as a whole.
      location.assign(then);
      return new Promise<never>(() => undefined);
    });
  const begin = useEffectEvent(() => {
    if (!isBegun.current) void go();
    isBegun.current = true;
  });
  useEffect(() => begin(), []);

  const isStale = fault === 'code-expired';
  if (step === 'name' && !isStale) return <NameForm words={words} isBusy={isBusy} fault={fault} onName={(name) => void go({ name })} />;
  if (step === 'code' && !isStale) return <SecondCodeForm words={words} isBusy={isBusy} fault={fault} onCode={(code) => void go({ code })} />;
  if (fault === null) {
    return (
      <p role="status" className="text-lead">
        {words.entering}
      </p>
    );
  }
  return (
    <div className="grid gap-5">
      <FaultNotice fault={fault} words={words} />
      <Button wide type="button" onClick={() => (isStale ? onStale() : void go())}>
        {words.again}
      </Button>
    </div>
  );
}
