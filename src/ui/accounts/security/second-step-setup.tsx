'use client';

import { apiFetch } from '@/ui/api';
import { useSteps } from '@/ui/use-steps';
import { confirmSecondFactor, startSecondFactor } from './endpoints';
import { PasswordForm } from './password-form';
import { ScanForm, type NewSecret } from './scan-form';
import { setupFaultOf, type SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';

type Step = { at: 'password' } | { at: 'scan'; made: NewSecret };
type Props = {
  /** Where to go on afterwards: a path of our own. */
  then: string;
  words: SetupWords;
};

/** Adds an authenticator app: the password once more, the picture for the app, and the first code it shows. */
export function SecondStepSetup({ then, words }: Props) {
  const { step, isBusy, fault, run, goTo } = useSteps<Step, SetupFault>({ at: 'password' }, setupFaultOf);

  const start = (password: string) => run(async () => ({ at: 'scan', made: await apiFetch(startSecondFactor, { body: { password } }) }));
  const confirm = ({ enrolment }: NewSecret, code: string) =>
    run(async () => {
      await apiFetch(confirmSecondFactor, { body: { enrolment, code } });
      // This session goes on under a new cookie, so what stands on the page is asked for anew.
      location.assign(then);
      return new Promise<never>(() => undefined);
    });

  if (step.at === 'password')
    return <PasswordForm words={words} isBusy={isBusy} fault={fault} onPassword={(password) => void start(password)} />;
  const { made } = step;
  return (
    <ScanForm
      words={words}
      made={made}
      isBusy={isBusy}
      fault={fault}
      onCode={(code) => void confirm(made, code)}
      onAgain={() => goTo({ at: 'password' })}
    />
  );
}
