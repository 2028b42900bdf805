'use client';

import { lazy, Suspense } from 'react';
import { Button } from '@/ui/kit/button';
import { otherOf, type RoomFacts } from './room-facts';
import { interpolate } from '@/ui/interpolate';
import { Icon } from '@/ui/kit/icon';

const NoShow = lazy(async () => ({ default: (await import('./no-show')).NoShow }));

/** The entry to the call: one large button. The press also allows the browser to play sound. */
export function ReadyScreen({ onJoin, ...facts }: RoomFacts & { onJoin: () => void }) {
  const { view, words } = facts;
  const isChat = view.mode === 'text';
  return (
    <section aria-labelledby="ready-title" aria-live="polite" className="grid gap-4 rounded-lg border-2 border-needs bg-needs-tint p-5">
      <div>
        <h2 id="ready-title" className="text-head">
          {titleOf(view, words)}
        </h2>
        <p className="mt-1 max-w-text">{isChat ? words.readyTextChat : words.readyText}</p>
      </div>
      <Button
        type="button"
        wide
        className="min-h-16 text-lead"
        icon={isChat ? <Icon name="message-square-text" className="size-6" /> : <Icon name="video" className="size-6" />}
        onClick={onJoin}
      >
        {isChat ? words.joinChat : words.join}
      </Button>
      {view.selfRole === 'doctor' && view.state === 'admitted' && (
        <Suspense>
          <div>
            <NoShow {...facts} />
          </div>
        </Suspense>
      )}
    </section>
  );
}

function titleOf(view: RoomFacts['view'], words: RoomFacts['words']): string {
  if (view.state === 'in_progress') return words.backTitle;
  return view.selfRole === 'doctor' ? interpolate(words.readyDoctorTitle, { name: otherOf(view).name }) : words.readyTitle;
}
