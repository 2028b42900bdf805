'use client';

import { useState, type SyntheticEvent } from 'react';
import type { Device } from '@/domain/vitals/schema';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Notice } from '@/ui/kit/notice';
import { TextField } from '@/ui/kit/text-field';
import { useHasScript } from '@/ui/use-has-script';
import { registerDevice } from '@/ui/vitals/endpoints';

type Words = Record<'name' | 'nameHint' | 'kind' | 'submit' | 'token' | 'tokenText' | 'failed' | 'needsScript', string>;
type Props = { patientId: string | undefined; words: Words; kinds: readonly { value: Device['kind']; label: string }[] };
type Step = { at: 'form' | 'sending' | 'failed' } | { at: 'made'; token: string };

/** Registers a device and shows its token this once: a page that showed it after a redirect would have it in its address. */
export function RegisterDevice({ patientId, words, kinds }: Props) {
  const hasScript = useHasScript();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [key, setKey] = useState(newIdempotencyKey);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { name: String(fields.get('name')), kind: String(fields.get('kind')) as Device['kind'], patientId };
    setStep({ at: 'sending' });
    try {
      const { token } = await apiFetch(registerDevice, { body, key });
      setStep({ at: 'made', token });
      setKey(newIdempotencyKey());
    } catch {
      setStep({ at: 'failed' });
    }
  };
  if (step.at === 'made') {
    return (
      <Notice kind="done" title={words.token} live>
        <p>{words.tokenText}</p>
        <output className="mt-2 block font-semibold break-all select-all">{step.token}</output>
      </Notice>
    );
  }
  return (
    <>
      <noscript>
        <Notice kind="info">{words.needsScript}</Notice>
      </noscript>
      <form onSubmit={(event) => void submit(event)} className="grid max-w-text gap-4 noscript:hidden">
        {step.at === 'failed' && (
          <Notice kind="danger" live>
            {words.failed}
          </Notice>
        )}
        <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={80} />
        <label className="grid gap-1.5 font-semibold">
          {words.kind}
          <select name="kind" className={INPUT_LOOK}>
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button busy={step.at === 'sending'} disabled={!hasScript} className="justify-self-start">
          {words.submit}
        </Button>
      </form>
    </>
  );
}
