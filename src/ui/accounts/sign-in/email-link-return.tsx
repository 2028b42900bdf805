'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Locale } from '@/domain/shared/primitives';
import { buttonLook } from '@/ui/kit/button-look';
import { useSteps } from '@/ui/use-steps';
import { EmailForm } from './email-form';
import { EnterWithToken } from './enter-with-token';
import { FaultNotice } from './fault-notice';
import type { FirebaseFacts } from './firebase-facts';
import { inTime } from './in-time';
import { popRememberedEmail } from './remembered-email';
import { faultOf, type SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { useFirebase } from './use-firebase';

type Step = { at: 'opening' } | { at: 'whose' } | { at: 'enter'; idToken: string };
type Props = {
  facts: FirebaseFacts;
  locale: Locale;
  then: string;
  /** Where a new link can be requested. */
  again: string;
  words: SignInWords;
};

/**
 * Handles an opened e-mail link. In the browser that requested it the address is known; elsewhere it is asked for again, so
 * that a forwarded link does not sign anybody in.
 */
export function EmailLinkReturn({ facts, locale, then, again, words }: Props) {
  const { step, isBusy, fault, run } = useSteps<Step, SignInFault>({ at: 'opening' }, faultOf);
  const firebase = useFirebase(facts, locale);
  const isBegun = useRef(false);

  const open = (email: string | null) =>
    run(async () => {
      if (email === null) return { at: 'whose' };
      return { at: 'enter', idToken: await inTime((await firebase()).confirmLink(email, location.href)) };
    });
  const begin = useEffectEvent(() => {
    if (!isBegun.current) void open(popRememberedEmail());
    isBegun.current = true;
  });
  useEffect(() => begin(), []);

  if (step.at === 'enter') {
    return <EnterWithToken idToken={step.idToken} locale={locale} then={then} words={words} onStale={() => location.assign(again)} />;
  }
  if (fault === 'dead-link') {
    return (
      <div className="grid gap-5">
        <FaultNotice fault={fault} words={words} />
        <a href={again} className={buttonLook('main')}>
          {words.email.newLink}
        </a>
      </div>
    );
  }
  if (step.at === 'opening' && fault === null) {
    return (
      <p role="status" className="text-lead noscript:hidden">
        {words.checking}
      </p>
    );
  }
  return (
    <EmailForm
      words={words}
      label={words.email.whose}
      hint={words.email.whoseHint}
      submit={words.email.enter}
      busyText={words.checking}
      isBusy={isBusy}
      fault={fault}
      onEmail={(email) => void open(email)}
    />
  );
}
