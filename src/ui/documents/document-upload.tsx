'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { DOCUMENT_TYPES } from '@/domain/documents/document-types';
import type { DocumentBody } from '@/domain/documents/schema';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { Progress } from '@/ui/kit/progress';
import { interpolate } from '../interpolate';
import { cropPortrait } from './crop-portrait';
import { shrinkPhoto } from './shrink-photo';
import { useUpload, type Fault, type UploadState } from './use-upload';

type Words = Record<'choose' | 'again' | 'stop' | 'shrinking' | 'sending' | 'checking' | 'sent', string> & {
  faults: Record<Fault, string>;
};
type Props = { kind: DocumentBody['kind']; icon: ReactNode; words: Words };

/** What is done with a chosen file before it is sent, and which types can be chosen. */
const PREPARATIONS = {
  'registration-certificate': { prepare: shrinkPhoto, accept: DOCUMENT_TYPES.join(',') },
  portrait: { prepare: cropPortrait, accept: 'image/*' },
} as const;

const never = () => () => undefined;

/** Selects and uploads a file, with progress. Hidden before hydration, because it needs JavaScript. */
export function DocumentUpload({ kind, icon, words }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const { state, send, stop } = useUpload({ kind, prepare: PREPARATIONS[kind].prepare }, () => router.refresh());
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const isBusy = state.is === 'shrinking' || state.is === 'sending' || state.is === 'checking';
  const choose = () => input.current?.click();
  if (!isReady) return null;

  return (
    <div className="grid max-w-text justify-items-start gap-4">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept={PREPARATIONS[kind].accept}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0] ?? null;
          // Otherwise choosing the same file again would not fire a change event.
          currentTarget.value = '';
          setFile(chosen);
          if (chosen) void send(chosen);
        }}
      />
      {!isBusy && (
        <Button type="button" kind="quiet" icon={icon} onClick={choose}>
          {words.choose}
        </Button>
      )}
      {isBusy && <UnderWay state={state} words={words} stop={stop} />}
      <div role="status" className="w-full empty:hidden">
        {state.is === 'sent' && <Notice kind="done">{words.sent}</Notice>}
        {state.is === 'failed' && (
          <Notice
            kind="danger"
            action={
              state.fault === 'noLine' && file !== null ? (
                <Button type="button" kind="quiet" onClick={() => void send(file)}>
                  {words.again}
                </Button>
              ) : undefined
            }
          >
            {words.faults[state.fault]}
          </Notice>
        )}
      </div>
    </div>
  );
}

function UnderWay({ state, words, stop }: { state: UploadState; words: Words; stop: () => void }) {
  const percent = state.is === 'sending' ? Math.round(state.share * 100) : undefined;
  return (
    <div className="grid w-full justify-items-start gap-3">
      <div className="w-full">
        {percent === undefined ? (
          <Progress label={state.is === 'shrinking' ? words.shrinking : words.checking} />
        ) : (
          <Progress label={interpolate(words.sending, { percent })} value={percent} />
        )}
      </div>
      {percent !== undefined && (
        <Button type="button" kind="quiet" onClick={stop}>
          {words.stop}
        </Button>
      )}
    </div>
  );
}
