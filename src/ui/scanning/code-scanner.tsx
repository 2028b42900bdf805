'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { useHasScript } from '@/ui/use-has-script';
import { startScanning, type ScanFault, type ScannedCode } from './start-scanning';

/** The scanner's own sentences, from the server. */
export type ScanWords = { scan: string; scanning: string; stop: string; wrong: string; refused: string };

/** Reads a QR code with the camera and submits the form it stands in. Without script, or a camera, it is not there. */
export function CodeScanner({ words, reads }: { words: ScanWords; reads: ScannedCode }) {
  const hasScript = useHasScript();
  const [isOn, setOn] = useState(false);
  const [fault, setFault] = useState<ScanFault | null>(null);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const screen = video.current;
    if (!isOn || screen === null) return;
    return startScanning(screen, reads, {
      found(code) {
        const form = screen.closest('form');
        const field = form?.elements.namedItem('code');
        if (!(field instanceof HTMLInputElement)) return;
        field.value = code;
        setOn(false);
        form?.requestSubmit();
      },
      failed(why) {
        setFault(why);
        if (why === 'refused') setOn(false);
      },
    });
  }, [isOn, reads]);

  if (!hasScript || !('mediaDevices' in navigator)) return null;
  const start = () => {
    setFault(null);
    setOn(true);
  };
  return (
    <div className="grid gap-3">
      {isOn && (
        <>
          <p role="status">{words.scanning}</p>
          <video ref={video} muted playsInline className="aspect-square w-full rounded-lg border border-line bg-ink object-cover" />
        </>
      )}
      <p role="alert" className="text-danger empty:hidden">
        {fault === null ? '' : words[fault]}
      </p>
      <Button
        type="button"
        kind="quiet"
        wide
        icon={<Icon name="switch-camera" className="size-5 shrink-0" />}
        onClick={isOn ? () => setOn(false) : start}
      >
        {isOn ? words.stop : words.scan}
      </Button>
    </div>
  );
}
