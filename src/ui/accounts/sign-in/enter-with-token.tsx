'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Locale } from '@/domain/shared/primitives';
import { Button } from '@/ui/kit/button';
import { useSteps } from '@/ui/use-steps';
import { enter } from './enter';
import { FaultNotice } from './fault-notice';
import { NameForm } from './name-form';
import { faultOf, type SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';

type Props = {
  idToken: string;
  locale: Locale;
  /** Where to continue afterwards: a local path. */
  then: string;
  words: SignInWords;
  /** Starts over: the proof of identity has become too old. */
  onStale: () => void;
};

/** Sends Firebase's token to our own server, asks a new user's name, and continues with a full page load. */
export function EnterWithToken({ idToken, locale, then, words, onStale }: Props) {
  const { step, isBusy, fault, run } = useSteps<'entering' | 'name', SignInFault>('entering', faultOf);
  const isBegun = useRef(false);

  const go = (name?: string) =>
    run(async () => {
      const answer = await enter(idToken, { locale, ...(name !== undefined && { name }) });
      if (answer === 'name-needed') return 'name';
      // The session exists; the next page has a policy without Google, so it is loaded as a whole.
      location.assign(then);
      return new Promise<never>(() => undefined);
    });
  const begin = useEffectEvent(() => {
    if (!isBegun.current) void go();
    isBegun.current = true;
  });
  useEffect(() => begin(), []);

  const isStale = fault === 'code-expired';
  return (
    // Hides the offer of other sign-in methods, which selects on this attribute.
    <div data-entering className="grid gap-5">
      {step === 'name' && !isStale && <NameForm words={words} isBusy={isBusy} fault={fault} onName={(name) => void go(name)} />}
      {step === 'entering' && fault === null && (
        <p role="status" className="text-lead">
          {words.entering}
        </p>
      )}
      {(step === 'entering' || isStale) && fault !== null && (
        <>
          <FaultNotice fault={fault} words={words} />
          <Button wide type="button" onClick={() => (isStale ? onStale() : void go())}>
            {words.again}
          </Button>
        </>
      )}
    </div>
  );
}
