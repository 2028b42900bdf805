'use client';

import { useEffect, useState } from 'react';
import type { Words } from './words';

const LOOKS_MS = 100;
/** Above the noise of a quiet room. */
const HEARD_LEVEL = 0.06;

/** The microphone's level as a bar, and in words once it has picked up sound. */
export function LevelMeter({ track, words }: { track: MediaStreamTrack; words: Words }) {
  const [level, setLevel] = useState(0);
  const [isHeard, setHeard] = useState(false);
  useEffect(() => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      const loudness = Math.min(1, Math.sqrt(power) * 4);
      setLevel(loudness);
      if (loudness > HEARD_LEVEL) setHeard(true);
    }, LOOKS_MS);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [track]);
  return (
    <div>
      <label className="block max-w-80">
        <span className="mb-1 block font-medium">{words.checkVoice}</span>
        <progress max={1} value={level} className="block h-4 w-full" />
      </label>
      <p role="status" className="text-small text-muted">
        {isHeard ? words.checkHeard : words.checkSpeak}
      </p>
    </div>
  );
}
