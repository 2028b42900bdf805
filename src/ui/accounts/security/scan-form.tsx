import { lazy, Suspense } from 'react';
import { retryImport } from '@/ui/retry-import';
import { Button } from '@/ui/kit/button';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';
import { OneFieldForm } from '@/ui/kit/one-field-form';
import type { SetupFault } from './setup-fault';
import type { SetupWords } from './setup-words';

const CODE_CHARACTERS_MAX = 20;
const QrPicture = lazy(async () => ({ default: (await retryImport(() => import('@/ui/kit/qr-picture'))).QrPicture }));

/** The data for the app, and the enrolment token returned with its first code. */
export type NewSecret = { secret: string; uri: string; enrolment: string };

type Props = {
  words: SetupWords;
  made: NewSecret;
  isBusy: boolean;
  fault: SetupFault | null;
  onCode: (code: string) => void;
  onAgain: () => void;
};

/** The QR code, the same as a key to type or a link for an app on this phone, and the input for the app's first code. */
export function ScanForm({ words, made, isBusy, fault, onCode, onAgain }: Props) {
  return (
    <OneFieldForm
      name="code"
      label={words.code}
      hint={words.codeHint}
      error={fault === 'wrong-code' ? words.faults['wrong-code'] : undefined}
      className="text-title tabular-nums tracking-[0.4em]"
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={CODE_CHARACTERS_MAX}
      isBusy={isBusy}
      submit={words.confirm}
      busyText={words.confirming}
      onValue={onCode}
    >
      <p role="status">{words.scan}</p>
      <Suspense fallback={<div className="aspect-square w-full max-w-64 animate-wait rounded-lg bg-tint" />}>
        <QrPicture text={made.uri} label={words.picture} />
      </Suspense>
      <a href={made.uri} className={buttonLook('quiet')}>
        {words.openHere}
      </a>
      <div>
        <p className="text-muted">{words.orWrite}</p>
        <p className="mt-1 font-mono text-lead select-all">{inFours(made.secret)}</p>
      </div>
      {fault !== null && fault !== 'wrong-code' && (
        <Notice
          kind="danger"
          live
          action={
            fault === 'too-old' && (
              <Button type="button" kind="quiet" onClick={onAgain}>
                {words.again}
              </Button>
            )
          }
        >
          {words.faults[fault]}
        </Notice>
      )}
    </OneFieldForm>
  );
}

/** Groups a key to copy by hand into fours. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
