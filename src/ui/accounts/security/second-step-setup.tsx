'use client';

import { apiFetch } from '@/ui/api';
import { useSteps } from '@/ui/use-steps';
import { confirmSecondFactor, startSecondFactor } from './endpoints';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { ScanForm, type NewSecret } from './scan-form';
import { setupFaultOf, type SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';

type Step = { at: 'password' } | { at: 'scan'; made: NewSecret } | { at: 'codes'; codes: readonly string[] };
type Props = {
  /** Where to continue afterwards: a local path. */
  then: string;
  words: SetupWords;
};

/** Enrols an authenticator app: password, QR code, first code, recovery codes. The session continues under a new cookie. */
export function SecondStepSetup({ then, words }: Props) {
  const { step, isBusy, fault, run, goTo } = useSteps<Step, SetupFault>({ at: 'password' }, setupFaultOf);

  const start = (password: string) => run(async () => ({ at: 'scan', made: await apiFetch(startSecondFactor, { body: { password } }) }));
  const confirm = ({ enrolment }: NewSecret, code: string) =>
    run(async () => ({ at: 'codes', codes: (await apiFetch(confirmSecondFactor, { body: { enrolment, code } })).recoveryCodes }));

  if (step.at === 'password')
    return <PasswordForm words={words} isBusy={isBusy} fault={fault} onPassword={(password) => void start(password)} />;
  if (step.at === 'codes') return <RecoveryCodes words={words} codes={step.codes} then={then} />;
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
