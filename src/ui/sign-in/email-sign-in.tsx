'use client';

import { Mail } from 'lucide-react';
import type { Locale } from '@/domain/primitives';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { TextField } from '../kit/text-field';
import { say } from '../say';
import { useSteps } from '../use-steps';
import { useHasScript } from '../use-has-script';
import { FaultNotice } from './fault-notice';
import type { FirebaseFacts } from './firebase-facts';
import { inTime } from './in-time';
import { rememberEmail } from './remembered-email';
import { faultOf, type SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { useFirebase } from './use-firebase';

const EMAIL_CHARACTERS_MAX = 254;

type Step = { at: 'ask' } | { at: 'sent'; email: string };
type Props = {
  facts: FirebaseFacts;
  locale: Locale;
  /** The page the link leads back to, a path of our own. */
  back: string;
  words: SignInWords;
};

/** The way in by a link that comes by e-mail. */
export function EmailSignIn({ facts, locale, back, words }: Props) {
  const { step, isBusy, fault, run, goTo } = useSteps<Step, SignInFault>({ at: 'ask' }, faultOf);
  const firebase = useFirebase(facts, locale);
  const hasScript = useHasScript();

  const send = (email: string) =>
    run(async () => {
      await inTime((await firebase()).sendLink(email, new URL(back, location.origin).href));
      rememberEmail(email);
      return { at: 'sent', email };
    });

  if (step.at === 'sent') {
    return (
      <Notice
        kind="done"
        live
        title={words.email.sentTitle}
        action={
          <Button type="button" kind="quiet" onClick={() => goTo({ at: 'ask' })}>
            {words.email.change}
          </Button>
        }
      >
        {say(words.email.sentTo, { email: step.email })}
      </Notice>
    );
  }
  return (
    <form
      className="grid gap-5 noscript:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void send(String(new FormData(event.currentTarget).get('email') ?? '').trim());
      }}
    >
      <FaultNotice fault={fault} at="wrong-email" words={words} />
      <TextField
        name="email"
        type="email"
        label={words.email.address}
        error={fault === 'wrong-email' ? words.faults['wrong-email'] : undefined}
        autoComplete="email"
        required
        maxLength={EMAIL_CHARACTERS_MAX}
        readOnly={isBusy}
      />
      <Button wide busy={isBusy} disabled={!hasScript} icon={<Mail aria-hidden className="size-5" />}>
        {isBusy ? words.email.sending : words.email.send}
      </Button>
    </form>
  );
}
