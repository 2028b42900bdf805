'use client';

import { useEffect, useRef } from 'react';

type Props = {
  tracks: readonly MediaStreamTrack[];
  label: string;
  /** Mirrored, as people know their own face. */
  mirrored?: boolean;
  className?: string;
};

/** Plays live video without sound: the own sound must not be played, and the other's has its own element. */
export function StreamVideo({ tracks, label, mirrored, className = '' }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const ids = tracks.map(({ id }) => id).join();
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = tracks.length === 0 ? null : new MediaStream([...tracks]);
    // The tracks are the same as long as their ids are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids]);
  return (
    <video
      ref={video}
      aria-label={label}
      autoPlay
      playsInline
      muted
      className={`object-cover ${mirrored === true ? '-scale-x-100' : ''} ${className}`}
    />
  );
}
