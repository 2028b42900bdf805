'use client';

import { lazy, Suspense } from 'react';
import { Notice } from '@/ui/kit/notice';
import type { RoomFacts } from './room-facts';

const Desk = lazy(async () => ({ default: (await import('./doctor-desk')).DoctorDesk }));

/** For a consultation in person; the doctor has the note and the end button. */
export function InPersonScreen(facts: RoomFacts) {
  const { words, note } = facts;
  return (
    <div className="grid gap-6">
      <Notice title={words.inPersonTitle}>{words.inPersonText}</Notice>
      {note !== null && (
        <Suspense>
          <Desk {...facts} note={note} />
        </Suspense>
      )}
    </div>
  );
}
