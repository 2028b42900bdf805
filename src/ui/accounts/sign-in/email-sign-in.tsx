'use client';

import type { Locale } from '@/domain/shared/primitives';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { interpolate } from '@/ui/interpolate';
import { useSteps } from '@/ui/use-steps';
import { EmailForm } from './email-form';
import type { FirebaseFacts } from './firebase-facts';
import { inTime } from './in-time';
import { rememberEmail } from './remembered-email';
import { faultOf, type SignInFault } from './sign-in-fault';
import type { SignInWords } from './sign-in-words';
import { useFirebase } from './use-firebase';
import { Icon } from '../../kit/icon';

type Step = { at: 'ask' } | { at: 'sent'; email: string };
type Props = {
  facts: FirebaseFacts;
  locale: Locale;
  /** The page the link leads back to, a local path. */
  back: string;
  words: SignInWords;
};

/** Signing in by a link sent by e-mail. */
export function EmailSignIn({ facts, locale, back, words }: Props) {
  const { step, isBusy, fault, run, goTo } = useSteps<Step, SignInFault>({ at: 'ask' }, faultOf);
  const firebase = useFirebase(facts, locale);

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
        {interpolate(words.email.sentTo, { email: step.email })}
      </Notice>
    );
  }
  return (
    <EmailForm
      words={words}
      label={words.email.address}
      submit={words.email.send}
      busyText={words.email.sending}
      icon={<Icon name="mail" className="size-5" />}
      isBusy={isBusy}
      fault={fault}
      onEmail={(email) => void send(email)}
    />
  );
}
