'use client';

import { lazy, Suspense, useState } from 'react';
import type { Locale } from '@/domain/shared/primitives';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { retryImport } from '@/ui/retry-import';
import type { RxWords } from './rx-words';

// Patients read these pages too, and most visits end without a prescription.
const RxPanel = lazy(async () => ({ default: (await retryImport(() => import('./rx-panel'))).RxPanel }));

/** `isFirst`: the page was opened for it. */
type Props = { id: string; words: RxWords; locale: Locale; isFirst?: boolean };

/** Opens the prescription's editor where the doctor is. */
export function RxOpener({ id, words, locale, isFirst = false }: Props) {
  const [isOpen, setOpen] = useState(isFirst);
  if (!isOpen) {
    return (
      <Button type="button" kind="quiet" icon={<Icon name="pill" className="size-5 shrink-0" />} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  }
  return (
    <Suspense fallback={<p role="status">{words.states.loading}</p>}>
      <RxPanel id={id} words={words} locale={locale} />
    </Suspense>
  );
}
