'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/kit/button';
import type { Words } from './words';

const DeviceTrial = lazy(async () => ({ default: (await import('./device-trial')).DeviceTrial }));

type Props = { medium: 'video' | 'audio'; words: Words };

/** A test of camera and microphone while waiting. Its script is loaded on demand. */
export function DeviceCheck({ medium, words }: Props) {
  const [isOn, setOn] = useState(false);
  return (
    <section aria-labelledby="check-title" className="grid gap-3 border-t border-line pt-5">
      <h2 id="check-title" className="text-title">
        {medium === 'video' ? words.checkTitle : words.checkTitleVoice}
      </h2>
      {isOn ? (
        <Suspense fallback={<p role="status">{words.opening}</p>}>
          <DeviceTrial medium={medium} words={words} onStop={() => setOn(false)} />
        </Suspense>
      ) : (
        <div>
          <Button type="button" kind="quiet" onClick={() => setOn(true)}>
            {words.checkStart}
          </Button>
        </div>
      )}
    </section>
  );
}
