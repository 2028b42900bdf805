'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { apiFetch } from '@/ui/api';
import { buttonLook } from '@/ui/kit/button-look';
import { putPicture } from '@/ui/medications/endpoints';
import { useHasScript } from '@/ui/use-has-script';

type Props = { id: string; words: { choose: string; sending: string; sent: string; failed: string; needsScript: string } };
type State = 'idle' | 'sending' | 'sent' | 'failed';

/** Photographs the box, or chooses a picture; it is made small and drawn anew on the phone before it is sent. */
export function TakePicture({ id, words }: Props) {
  const [state, setState] = useState<State>('idle');
  const { refresh } = useRouter();

  async function send(file: File): Promise<void> {
    setState('sending');
    try {
      const { cropPortrait } = await import('@/ui/documents/crop-portrait');
      const jpeg = await base64Of(await cropPortrait(file));
      await apiFetch(putPicture, { params: { id }, body: { jpeg } });
      setState('sent');
      refresh();
    } catch {
      setState('failed');
    }
  }

  if (!useHasScript()) return <p className="text-muted">{words.needsScript}</p>;
  return (
    <div>
      <label className={`${buttonLook('quiet')} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-act`}>
        {words.choose}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={state === 'sending'}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void send(file);
            target.value = '';
          }}
        />
      </label>
      <p role="status" className="mt-2">
        {state !== 'idle' && words[state]}
      </p>
    </div>
  );
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
