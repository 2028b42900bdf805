'use client';

import { useEffect, useRef } from 'react';

/**
 * A live voice, in an element of its own: a video element holds back the sound until the first picture, which in a call by
 * voice never comes.
 */
export function StreamAudio({ tracks }: { tracks: readonly MediaStreamTrack[] }) {
  const audio = useRef<HTMLAudioElement>(null);
  const ids = tracks.map(({ id }) => id).join();
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = tracks.length === 0 ? null : new MediaStream([...tracks]);
    // The tracks are the same as long as their ids are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids]);
  return <audio ref={audio} autoPlay />;
}
