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

type Words = Record<'name' | 'nameHint' | 'kind' | 'submit' | 'token' | 'tokenText' | 'failed' | 'needsScript' | 'silence', string>;
type Option<V extends string> = { value: V; label: string };
type Props = { patientId: string | undefined; words: Words; kinds: readonly Option<Device['kind']>[]; silences: readonly Option<string>[] };
type Step = { at: 'form' | 'sending' | 'failed' } | { at: 'made'; token: string };

/** Registers a device and shows its token this once: a page that showed it after a redirect would have it in its address. */
export function RegisterDevice({ patientId, words, kinds, silences }: Props) {
  const hasScript = useHasScript();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [key, setKey] = useState(newIdempotencyKey);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const silence = Number(fields.get('silenceMinutes'));
    const body = {
      name: String(fields.get('name')),
      kind: String(fields.get('kind')) as Device['kind'],
      patientId,
      ...(silence > 0 && { silenceMinutes: silence }),
    };
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
        <PlainSelect name="kind" label={words.kind} options={kinds} />
        <PlainSelect name="silenceMinutes" label={words.silence} options={silences} />
        <Button busy={step.at === 'sending'} disabled={!hasScript} className="justify-self-start">
          {words.submit}
        </Button>
      </form>
    </>
  );
}

/** Without the messages of errors, which it cannot have and the phone would load. */
function PlainSelect({ name, label, options }: { name: string; label: string; options: readonly Option<string>[] }) {
  return (
    <label className="grid gap-1.5 font-semibold">
      {label}
      <select name={name} className={INPUT_LOOK}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
