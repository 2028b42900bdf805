'use client';

import { apiFetch } from '@/ui/api';
import { useHasScript } from '@/ui/use-has-script';
import { useSteps } from '@/ui/use-steps';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { TextField } from '@/ui/kit/text-field';
import { renewRecoveryCodes } from './endpoints';
import { RecoveryCodes } from './recovery-codes';
import { setupFaultOf, type SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';

type Step = { at: 'ask' } | { at: 'codes'; codes: readonly string[] };
type Props = { then: string; words: SetupWords; codeHint: string };

/** Makes new recovery codes for a person who shows both factors. */
export function RenewRecoveryCodes({ then, words, codeHint }: Props) {
  const { step, isBusy, fault, run } = useSteps<Step, SetupFault>({ at: 'ask' }, setupFaultOf);
  const hasScript = useHasScript();
  if (step.at === 'codes') return <RecoveryCodes words={words} codes={step.codes} then={then} />;
  const renew = (form: FormData) =>
    run(async () => {
      const body = { password: String(form.get('password') ?? ''), code: String(form.get('code') ?? '') };
      return { at: 'codes', codes: (await apiFetch(renewRecoveryCodes, { body })).recoveryCodes };
    });
  const errorAt = (one: SetupFault) => (fault === one ? words.faults[one] : undefined);
  return (
    <form
      className="grid max-w-[28rem] gap-5 noscript:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void renew(new FormData(event.currentTarget));
      }}
    >
      <TextField
        name="password"
        type="password"
        label={words.password}
        error={errorAt('wrong-password')}
        autoComplete="current-password"
        required
      />
      <TextField
        name="code"
        label={words.code}
        hint={codeHint}
        error={errorAt('wrong-code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        required
      />
      {fault !== null && fault !== 'wrong-password' && fault !== 'wrong-code' && (
        <Notice kind="danger" live>
          {words.faults[fault]}
        </Notice>
      )}
      <Button wide busy={isBusy} disabled={!hasScript}>
        {isBusy ? words.renewing : words.renew}
      </Button>
    </form>
  );
}
