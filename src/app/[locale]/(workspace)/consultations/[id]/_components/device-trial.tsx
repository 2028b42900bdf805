'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/ui/kit/button';
import { LevelMeter } from './level-meter';
import { openMedia, type Opened } from './media';
import { StreamVideo } from './stream-video';
import { MediaFaultText } from './media-fault-text';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';

type Props = { medium: 'video' | 'audio'; words: Words; onStop: () => void };

/** Opens camera and microphone while shown. Nothing leaves the device. */
export function DeviceTrial({ medium, words, onStop }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let held: Opened | null = null;
    let isOver = false;
    const close = () => [held?.audio, held?.video].forEach((track) => track?.stop());
    void openMedia(medium, 'user').then((found) => {
      held = found;
      if (isOver) close();
      else setOpened(found);
    });
    return () => {
      isOver = true;
      close();
    };
  }, [medium]);
  return (
    <div className="grid max-w-text justify-items-start gap-3">
      {opened === null && <p role="status">{words.opening}</p>}
      {opened?.video && (
        <StreamVideo tracks={[opened.video]} label={words.ownVideo} mirrored className="aspect-4/3 w-full max-w-80 rounded-lg bg-device" />
      )}
      {opened?.audio && <LevelMeter track={opened.audio} words={words} />}
      {opened && <MediaFaultText whyNot={opened.whyNot} words={words} />}
      <Button type="button" kind="quiet" icon={<Icon name="mic-off" className="size-5" />} onClick={onStop}>
        {words.checkStop}
      </Button>
    </div>
  );
}
