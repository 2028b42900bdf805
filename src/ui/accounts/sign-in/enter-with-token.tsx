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
  /** Where to go on afterwards: a path of our own. */
  then: string;
  words: SignInWords;
  /** The way in begins anew: what proved who this is has become too old. */
  onStale: () => void;
};

/** Takes what Firebase said about a person to our own server, asks a newcomer's name, and goes on with a full load into the platform. */
export function EnterWithToken({ idToken, locale, then, words, onStale }: Props) {
  const { step, isBusy, fault, run } = useSteps<'entering' | 'name', SignInFault>('entering', faultOf);
  const isBegun = useRef(false);

  const go = (name?: string) =>
    run(async () => {
      const answer = await enter(idToken, { locale, ...(name !== undefined && { name }) });
      if (answer === 'name-needed') return 'name';
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
  return (
    // Who has come so far needs no other way in: the page's offer of them goes by this mark.
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
