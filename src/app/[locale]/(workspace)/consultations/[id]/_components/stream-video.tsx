'use client';

import { useEffect, useRef } from 'react';

type Props = {
  tracks: readonly MediaStreamTrack[];
  label: string;
  /** As in a mirror, which is how people know their own face. */
  mirrored?: boolean;
  className?: string;
};

/** A live picture, without its sound: one's own is not for oneself, and the other's has an element of its own. */
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
