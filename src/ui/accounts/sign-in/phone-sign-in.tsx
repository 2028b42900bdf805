'use client';

import { useRef } from 'react';
import { toLatinDigits } from '@/domain/shared/digits';
import { mobileNumber } from '@/domain/shared/mobile-number';
import type { Locale } from '@/domain/shared/primitives';
import { useSteps } from '@/ui/use-steps';
import { CodeForm } from './code-form';
import { EnterWithToken } from './enter-with-token';
import type { SentCode } from './firebase-client';
import type { FirebaseFacts } from './firebase-facts';
import { inTime } from './in-time';
import { NumberForm } from './number-form';
import { faultOf, SignInFailure, type SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { useFirebase } from './use-firebase';

type Step = { at: 'number' } | { at: 'code'; phone: string; sent: SentCode; sentAt: number } | { at: 'enter'; idToken: string };

type Props = { facts: FirebaseFacts; locale: Locale; then: string; words: SignInWords };

/** Signing in by a code sent to a phone: number, code, and the first time a name. */
export function PhoneSignIn({ facts, locale, then, words }: Props) {
  const { step, isBusy, fault, run, goTo } = useSteps<Step, SignInFault>({ at: 'number' }, faultOf);
  const firebase = useFirebase(facts, locale);
  const box = useRef<HTMLDivElement>(null);

  const send = (phone: string | null) =>
    run(async () => {
      if (phone === null || box.current === null) throw new SignInFailure('wrong-number');
      const sent = await inTime((await firebase()).sendCode(phone, box.current));
      return { at: 'code', phone, sent, sentAt: Date.now() };
    });
  const check = ({ sent }: { sent: SentCode }, typed: string) =>
    run(async () => {
      const code = toLatinDigits(typed.normalize('NFKC')).replace(/\D/g, '');
      return { at: 'enter', idToken: await inTime((await firebase()).confirmCode(sent, code)) };
    });

  return (
    <>
      {step.at === 'number' && (
        <NumberForm words={words} isBusy={isBusy} fault={fault} onNumber={(typed) => void send(mobileNumber(typed))} />
      )}
      {step.at === 'code' && (
        <CodeForm
          words={words}
          isBusy={isBusy}
          fault={fault}
          phone={step.phone}
          sentAt={step.sentAt}
          onCode={(typed) => void check(step, typed)}
          onAgain={() => void send(step.phone)}
          onChange={() => goTo({ at: 'number' })}
        />
      )}
      {step.at === 'enter' && (
        <EnterWithToken idToken={step.idToken} locale={locale} then={then} words={words} onStale={() => goTo({ at: 'number' })} />
      )}
      <div ref={box} />
    </>
  );
}
