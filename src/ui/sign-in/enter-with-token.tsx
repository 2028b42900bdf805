'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Locale } from '@/domain/primitives';
import { Button } from '../kit/button';
import { enter } from './enter';
import { FaultNotice } from './fault-notice';
import { NameForm } from './name-form';
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
  const { step, isBusy, fault, run } = useSteps<'entering' | 'name'>('entering');
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
  if (step === 'name' && !isStale) return <NameForm words={words} isBusy={isBusy} fault={fault} onName={(name) => void go(name)} />;
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
