'use client';

import { useState } from 'react';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { useHasScript } from '@/ui/use-has-script';
import { rotateToken } from '@/ui/vitals/endpoints';

type Words = Record<'submit' | 'name' | 'made' | 'text' | 'failed', string>;

/** Makes a new token of a device and shows it this once. */
export function RotateToken({ id, words }: { id: string; words: Words }) {
  const hasScript = useHasScript();
  const [step, setStep] = useState<'ready' | 'sending' | 'failed' | { token: string }>('ready');
  const [key] = useState(newIdempotencyKey);
  const rotate = async () => {
    setStep('sending');
    try {
      setStep(await apiFetch(rotateToken, { params: { id }, key }));
    } catch {
      setStep('failed');
    }
  };
  if (typeof step === 'object') {
    return (
      <Notice kind="done" title={words.made} live>
        <p>{words.text}</p>
        <output className="mt-2 block font-semibold break-all select-all">{step.token}</output>
      </Notice>
    );
  }
  return (
    <>
      {step === 'failed' && (
        <Notice kind="danger" live>
          {words.failed}
        </Notice>
      )}
      <Button
        type="button"
        kind="quiet"
        busy={step === 'sending'}
        disabled={!hasScript}
        aria-label={words.name}
        onClick={() => void rotate()}
      >
        {words.submit}
      </Button>
    </>
  );
}
