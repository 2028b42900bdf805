'use client';

import { Mic, MicOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../kit/button';
import { LevelMeter } from './level-meter';
import { openMedia, type Opened } from './media';
import { StreamVideo } from './stream-video';
import { WhyNotLines } from './why-not-lines';
import type { Words } from './words';

type Props = { medium: 'video' | 'audio'; words: Words };

/** A try of camera and microphone while there is time to put things right. Nothing of it leaves the phone. */
export function DeviceCheck({ medium, words }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBusy, setBusy] = useState(false);
  const held = useRef<Opened | null>(null);

  const stop = () => {
    held.current?.audio?.stop();
    held.current?.video?.stop();
    held.current = null;
    setOpened(null);
  };
  const start = async () => {
    setBusy(true);
    held.current = await openMedia(medium, 'user');
    setOpened(held.current);
    setBusy(false);
  };
  useEffect(
    () => () => {
      held.current?.audio?.stop();
      held.current?.video?.stop();
    },
    [],
  );

  return (
    <section aria-labelledby="check-title" className="grid gap-3 border-t border-line pt-5">
      <h2 id="check-title" className="text-title">
        {medium === 'video' ? words.checkTitle : words.checkTitleVoice}
      </h2>
      {opened !== null && (
        <div className="grid max-w-text gap-3">
          {opened.video && <StreamVideo tracks={[opened.video]} label={words.ownVideo} muted mirrored className="aspect-4/3 w-full max-w-80 rounded-lg bg-device" />}
          {opened.audio && <LevelMeter track={opened.audio} words={words} />}
          <WhyNotLines whyNot={opened.whyNot} words={words} />
        </div>
      )}
      <div>
        {opened === null ? (
          <Button type="button" kind="quiet" busy={isBusy} icon={<Mic aria-hidden className="size-5" />} onClick={() => void start()}>
            {words.checkStart}
          </Button>
        ) : (
          <Button type="button" kind="quiet" icon={<MicOff aria-hidden className="size-5" />} onClick={stop}>
            {words.checkStop}
          </Button>
        )}
      </div>
    </section>
  );
}
