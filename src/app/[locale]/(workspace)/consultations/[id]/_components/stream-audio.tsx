'use client';

import { useEffect, useRef } from 'react';

/**
 * Plays live audio in its own element: a video element delays sound until the first frame, which in an audio call never comes.
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
